import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { BoardFrame } from '#client/records/record-list/board-frame.tsx';
import { type Marks, useMark } from '#client/records/record-list/marks.ts';
import { useListBody } from '#client/records/record-list/use-list-body.ts';
import { paths } from '#client/ui/paths.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { BoardLine } from './board-lines.ts';
import { BoardCard, BoardRow } from './board-row.tsx';

const CARD = 128;

/** The dossiers that fit the screen, out of any number: arrows, Enter opens, Space marks. */
export function BoardGrid({
  lines,
  scheme,
  question,
  cards,
  marks,
  onSight,
}: {
  lines: readonly BoardLine[];
  scheme: Scheme | null;
  /** Changes when other lines are asked for: back to the top. */
  question: string;
  cards: boolean;
  marks: Marks | null;
  /** Told which dossiers stand on the screen. */
  onSight: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const navigate = useNavigate();
  const id = useId();
  const searchRef = useRef<HTMLInputElement>(null);
  const mark = useMark(marks);
  const body = useListBody({
    total: lines.length,
    cards,
    card: CARD,
    question,
    rowAt: (index) => lines[index],
    onOpen: (row) => void navigate(paths.dossier(row)),
    onSelect: (row) => mark(row, !marks?.ids.has(row)),
    searchRef,
  });
  const seen = body.rows.flatMap(({ index }) => lines[index] ?? []);
  const busy = seen.some((line) => !line.read);
  const key = seen.map((line) => line.id).join();
  useEffect(() => onSight(key === '' ? [] : key.split(',')), [key, onSight]);
  const Line = cards ? BoardCard : BoardRow;
  const tracks = `${marks ? '2.75rem ' : ''}minmax(14rem, 3fr) 8rem 5rem 5rem 5rem 7.5rem minmax(10rem, 2fr)`;
  const minWidth = `${(marks ? 2.75 : 0) + 54.5}rem`;
  const drawn = body.rows.map(({ index, start }) => {
    const line = lines[index];
    return (
      line && (
        <Line
          key={line.id}
          id={`${id}-${index}`}
          index={index}
          line={line}
          scheme={scheme}
          current={index === body.current}
          marked={marks ? marks.ids.has(line.id) : null}
          mark={mark}
          tracks={tracks}
          start={start}
        />
      )
    );
  });
  const heads = [
    t('board.subject'),
    labels.field('dossier', 'state'),
    ...(['self', 'found', 'final', 'standing', 'hold'] as const).map((key) => t(`board.${key}`)),
  ];
  return (
    <BoardFrame
      {...{ body, tracks, minWidth, cards, marks, busy }}
      rows={lines}
      heads={heads.map((label, i) => ({ key: label, label, number: i > 1 && i < 5 }))}
      label={t('board.label')}
      keys={t('board.keys')}
      markAll={t('board.selectAll')}
      active={`${id}-${body.current}`}
    >
      {drawn}
    </BoardFrame>
  );
}
