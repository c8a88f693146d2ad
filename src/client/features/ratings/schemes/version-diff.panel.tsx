import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { useReading } from '#client/records/use-reading.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Reading } from '#client/ui/reading.tsx';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { diffVersions, type VersionChange } from '#domain/scheme/scheme.versions.ts';
import { fieldWord, valueWord } from './diff-words.ts';
import type { SchemeRow } from './schemes.queries.ts';
import { VersionSelect } from './version-select.tsx';

/** What differs between this version and another of its family. */
export function DiffPanel({
  scheme,
  siblings,
}: {
  scheme: Scheme;
  siblings: readonly SchemeRow[];
}) {
  const { t } = useTranslation('schemes');
  const { search, set } = useSearchState();
  const reading = useReading('scheme');
  const chosen = siblings.find((s) => s.scheme.id === search.get('with'));
  const source = siblings.find((s) => s.scheme.id === scheme.copiedFromId);
  const before = (chosen ?? source ?? siblings[0])?.scheme;
  if (!before && reading) return <Reading />;
  if (!before) return <EmptyState what={t('diff.none')} why={t('diff.noneWhy')} />;
  const changes = diffVersions(before, scheme);
  return (
    <Stack gap="md">
      <VersionSelect
        label={t('diff.with')}
        siblings={siblings}
        value={before.id}
        onChange={(id) => set('with', id)}
      />
      {changes.length === 0 ? (
        <Text role="status">{t('diff.same')}</Text>
      ) : (
        <DiffTable changes={changes} before={before} after={scheme} />
      )}
    </Stack>
  );
}

function DiffTable({
  changes,
  before,
  after,
}: {
  changes: readonly VersionChange[];
  before: Scheme;
  after: Scheme;
}) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  const side = (c: VersionChange, of: 'before' | 'after') => {
    if (c.what === 'changed') return valueWord(t, labels, c.field, c[of]);
    const there = (of === 'before') === (c.what === 'removed');
    return there ? c.text : t(`diff.${c.what}`);
  };
  const place = (c: VersionChange) =>
    [c.code, c.what === 'changed' ? fieldWord(t, labels, c) : t(`diff.${c.what}`)]
      .filter(Boolean)
      .join(' · ');
  return (
    <DataTable
      caption={t('tabs.diff')}
      rows={changes}
      rowKey={(c) => `${c.part}-${c.code}-${c.what === 'changed' ? c.field : c.what}`}
      columns={[
        { key: 'part', label: t('diff.part'), cell: (c) => t(`diff.parts.${c.part}`) },
        { key: 'place', label: t('diff.place'), cell: place },
        {
          key: 'before',
          label: t('diff.before', { version: before.version }),
          cell: (c) => side(c, 'before'),
        },
        {
          key: 'after',
          label: t('diff.after', { version: after.version }),
          cell: (c) => side(c, 'after'),
        },
      ]}
    />
  );
}
