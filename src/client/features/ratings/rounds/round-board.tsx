import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '#client/data/queries.ts';
import { SearchBox } from '#client/records/filters/search-box.tsx';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { DOSSIER_STATES } from '#domain/dossier/dossier.entity.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { BoardGrid } from './board-grid.tsx';
import { SORTS, sortedLines } from './board-lines.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Board } from './use-board-lines.ts';
import type { RoundFile } from './use-round.ts';

const ALL = 20_000;
const NOBODY: ReadonlySet<string> = new Set();

/** All dossiers of a round: searched, filtered, ordered, marked for a step of many. */
export function RoundBoard({
  file,
  board: { lines, whole },
  only,
  mayStep,
  onSight,
}: {
  file: RoundFile;
  board: Board;
  /** Ids that a figure counted; null for all. */
  only: ReadonlySet<string> | null;
  mayStep: boolean;
  onSight: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation(['rounds', 'ratings']);
  const words = useOutcomeWords(file.scheme);
  const { search, set } = useSearchState();
  const [marked, setMarked] = useState(NOBODY);
  const cards = useMediaQuery('(max-width: 48em)', false) ?? false;
  const text = search.get('q') ?? '';
  const state = search.get('state');
  const sort = SORTS.find((one) => one === search.get('sort')) ?? 'name';
  const named = useNamed(file, text);
  const shown = useMemo(
    () =>
      sortedLines(
        lines.filter(
          (l) =>
            (!only || only.has(l.id)) &&
            (!state || l.dossier.state === state) &&
            (!named || named.has(l.dossier.subjectId)),
        ),
        sort,
        DOSSIER_STATES,
      ),
    [lines, only, state, named, sort],
  );
  if (lines.length === 0)
    return <EmptyState what={t('ratings:empty.dossiers')} why={t('ratings:empty.dossiersWhy')} />;
  const chosen = lines.filter((l) => marked.has(l.id));
  const clear = () => setMarked(NOBODY);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end" className="cb-no-print">
        <div style={{ flex: '1 1 14rem' }}>
          <SearchBox label={t('board.search')} value={text} onChange={(next) => set('q', next)} />
        </div>
        <NativeSelect
          aria-label={t('board.state')}
          value={state ?? ''}
          onChange={(event) => set('state', event.currentTarget.value)}
          data={[
            { value: '', label: t('board.all') },
            ...DOSSIER_STATES.map((value) => ({
              value,
              label: words.state(value),
            })),
          ]}
        />
        <NativeSelect
          aria-label={t('board.sort')}
          value={sort}
          onChange={(event) => set('sort', event.currentTarget.value)}
          data={SORTS.map((value) => ({ value, label: t(`board.sorts.${value}`) }))}
        />
      </Group>
      {mayStep && file.round && file.scheme && (
        <BulkBar file={file} lines={chosen} onDone={clear} />
      )}
      {shown.length === 0 ? (
        <EmptyState what={t('board.none')} why={t('board.noneWhy')} />
      ) : (
        <BoardGrid
          lines={shown}
          scheme={file.scheme}
          question={`${text}|${state}|${sort}`}
          cards={cards}
          onSight={onSight}
          marks={mayStep ? { ids: marked, onChange: setMarked } : null}
        />
      )}
      <Text size="sm" c="dimmed" role="status" aria-busy={!whole}>
        {t('board.count', { count: shown.length })}
        {!whole && ` · ${t('board.reading')}`}
      </Text>
    </Stack>
  );
}

/** Ids of the subjects whose names fit, found as everywhere else: in pinyin and initials too. */
function useNamed({ dossiers }: RoundFile, text: string): ReadonlySet<string> | null {
  const ids = useMemo(() => dossiers.map((d) => d.subjectId), [dossiers]);
  const kind = dossiers[0]?.subjectKind ?? 'chamber';
  const { data } = useQuery({
    ...listQuery({ kind, text, where: [{ ids }], offset: 0, limit: ALL }),
    enabled: text !== '',
  });
  return useMemo(
    () => (text === '' || !data ? null : new Set(data.rows.map((r) => r.id))),
    [text, data],
  );
}
