// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
import { Badge, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import list from '#client/records/record-list/record-list.module.css';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { outcomeWords } from '../schemes/scheme-words.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import type { BoardLine } from './board-lines.ts';
import { holdWords } from './hold-words.ts';
import { nextHolds } from './round-steps.rules.ts';

interface LineProps {
  readonly id: string;
  readonly index: number;
  readonly line: BoardLine;
  readonly scheme: Scheme | null;
  readonly current: boolean;
  /** Null where lines can't be marked. */
  readonly marked: boolean | null;
  readonly mark: (id: string, on: boolean) => void;
  readonly tracks: string;
  /** Pixels from the top of the list. */
  readonly start: number;
}

/** What a line shows, in words. */
function useLineWords({ line, scheme }: LineProps) {
  const { t } = useTranslation(['schemes', 'rounds', 'ratings']);
  const rounds = useTranslation('rounds').t;
  const labels = useLabels();
  const said = useOutcomeWords(scheme);
  const holds = scheme ? nextHolds(line, scheme) : [];
  const number = (value: number | null) => value ?? (line.read ? '—' : '…');
  return {
    name: line.name || t('ratings:notHeld'),
    state: said.state(line.dossier.state),
    scores: [
      ['self', number(line.self)],
      ['found', number(line.found)],
      ['final', line.final ?? '—'],
    ] as const,
    standing: line.outcome ? outcomeWords(t, line.outcome) : '—',
    hold: holds.map((h) => holdWords(rounds, labels, said, h, line.dossier.vetoReason)).join('；'),
    select: rounds('board.select', { name: line.name }),
    head: (key: 'self' | 'found' | 'final') => rounds(`board.${key}`),
  };
}

/** A dossier as a row of the grid. */
export const BoardRow = memo(function BoardRow(props: LineProps) {
  const { line, marked, mark } = props;
  const words = useLineWords(props);
  return (
    <div
      role="row"
      id={props.id}
      className={list.row}
      style={{ transform: `translateY(${props.start}px)`, gridTemplateColumns: props.tracks }}
      aria-rowindex={props.index + 2}
      aria-selected={marked ?? undefined}
      data-current={props.current || undefined}
      data-id={line.id}
    >
      {marked !== null && (
        <div role="gridcell" className={list.cell}>
          <Checkbox
            aria-label={words.select}
            checked={marked}
            onChange={(event) => mark(line.id, event.currentTarget.checked)}
          />
        </div>
      )}
      <div role="rowheader" className={list.cell}>
        <Link to={paths.dossier(line.id)} className={list.title}>
          {words.name}
        </Link>{' '}
        <SyncChip state={line.state} quiet />
      </div>
      <div role="gridcell" className={list.cell}>
        <Badge variant="light">{words.state}</Badge>
      </div>
      {words.scores.map(([key, value]) => (
        <div key={key} role="gridcell" className={list.cell} data-number>
          {value}
        </div>
      ))}
      <div role="gridcell" className={list.cell}>
        {words.standing}
      </div>
      <div role="gridcell" className={list.cell} title={words.hold}>
        {words.hold}
      </div>
    </div>
  );
});

/** A dossier as a card for narrow screens. */
export const BoardCard = memo(function BoardCard(props: LineProps) {
  const { line, marked, mark } = props;
  const words = useLineWords(props);
  return (
    <li
      id={props.id}
      className={list.card}
      style={{ transform: `translateY(${props.start}px)` }}
      data-id={line.id}
    >
      <div className={list.cardHead}>
        {marked !== null && (
          <Checkbox
            aria-label={words.select}
            checked={marked}
            onChange={(event) => mark(line.id, event.currentTarget.checked)}
          />
        )}
        <Link to={paths.dossier(line.id)} className={list.title}>
          {words.name}
        </Link>
        <Badge variant="light">{words.state}</Badge>
      </div>
      <dl className={list.facts}>
        {words.scores.map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{words.head(key)}</dt>
            <dd>
              {value}
              {key === 'final' && words.hold && ` · ${words.hold}`}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
});
