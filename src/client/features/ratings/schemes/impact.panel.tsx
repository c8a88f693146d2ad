import { Anchor, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { useReading } from '#client/records/use-reading.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import type { Fare } from '#domain/scheme/gain-lose.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { outcomeWords } from './scheme-words.ts';
import type { SchemeRow } from './schemes.queries.ts';
import { changeCounts, type ImpactLine, useImpact } from './use-impact.ts';
import { VersionSelect } from './version-select.tsx';

const CHANGES = ['gains', 'loses', 'same'] as const;
const SHOWN = 100;

/** Who would gain or lose under this version, each figure with its rows. */
export function ImpactPanel({
  scheme,
  siblings,
}: {
  scheme: Scheme;
  siblings: readonly SchemeRow[];
}) {
  const { t } = useTranslation('schemes');
  const { search, set } = useSearchState();
  const chosen = siblings.find((s) => s.scheme.id === search.get('with'));
  const used = siblings.find((s) => s.scheme.state === 'adopted') ?? siblings[0];
  const before = (chosen ?? used)?.scheme ?? null;
  const lines = useImpact(before, scheme);
  const reading = useReading('scheme', 'round', 'dossier', 'score');
  const change = CHANGES.find((one) => one === search.get('change')) ?? 'gains';
  if (reading || (before && !lines)) return <Reading />;
  if (!before || lines?.length === 0)
    return (
      <Stack gap="md">
        {before && (
          <VersionSelect
            label={t('impact.with')}
            siblings={siblings}
            value={before.id}
            onChange={(id) => set('with', id)}
          />
        )}
        <EmptyState what={t('impact.none')} why={t('impact.noneWhy')} />
      </Stack>
    );
  const counts = changeCounts(lines ?? []);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('impact.lead')}</Text>
      <VersionSelect
        label={t('impact.with')}
        siblings={siblings}
        value={before.id}
        onChange={(id) => set('with', id)}
      />
      <Text role="status">{lines && t('impact.summary', counts)}</Text>
      <SegmentedControl
        value={change}
        onChange={(next) => set('change', next)}
        data={CHANGES.map((one) => ({ value: one, label: `${t(`impact.${one}`)} ${counts[one]}` }))}
      />
      {lines && <ImpactTable key={change} lines={lines} change={change} />}
    </Stack>
  );
}

function ImpactTable({ lines, change }: { lines: readonly ImpactLine[]; change: Fare['change'] }) {
  const { t } = useTranslation(['schemes', 'ratings']);
  const [shown, setShown] = useState(SHOWN);
  const nameOf = useSubjectNames(lines);
  const rows = lines.filter((l) => l.change === change);
  const said = (of: Fare['before']) =>
    `${t('impact.share', { total: of.total, share: of.share })} · ${outcomeWords(t, of.outcome)}`;
  return (
    <Stack gap="sm">
      <DataTable
        caption={t(`impact.${change}`)}
        rows={rows.slice(0, shown)}
        rowKey={(l) => l.id}
        columns={[
          {
            key: 'subject',
            label: t('impact.subject'),
            cell: (l) => (
              <Anchor component={Link} to={paths.dossier(l.id)} fw={500}>
                {nameOf(l.subjectId) ?? t('ratings:notHeld')}
              </Anchor>
            ),
          },
          { key: 'before', label: t('impact.before'), cell: (l) => said(l.before) },
          { key: 'after', label: t('impact.after'), cell: (l) => said(l.after) },
          {
            key: 'unknown',
            label: t('impact.unknown'),
            cell: (l) => <span title={t('impact.unknownWhy')}>{l.unknown.join('、') || '—'}</span>,
          },
          {
            key: 'sheet',
            label: t('impact.sheet'),
            cell: (l) => t(l.from === 'final' ? 'impact.sheetFinal' : 'impact.sheetSelf'),
          },
        ]}
      />
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t('impact.more', { count: Math.min(SHOWN, rows.length - shown) })}
        </Button>
      )}
    </Stack>
  );
}
