import { Anchor, Badge, Button, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { type TargetRow, targetRows } from './target-rows.ts';
import { useTargetNames } from './use-target-names.ts';

const FIRST = 60;

/** Chambers, and whatever else has a leader, each with the leaders who serve it now. */
export function TargetList({
  liaisons,
  leaders,
  chambers,
  onlyUncovered,
}: {
  liaisons: readonly Liaison[];
  leaders: readonly Leader[];
  chambers: readonly { readonly id: string; readonly name: string }[];
  onlyUncovered: boolean;
}) {
  const { t } = useTranslation('liaison');
  const labels = useLabels();
  const [, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const nameOf = useTargetNames(liaisons);
  const rows = targetRows(chambers, liaisons).filter((r) => !onlyUncovered || r.held.length === 0);
  const shown = all ? rows : rows.slice(0, FIRST);
  const leaderName = new Map(leaders.map((l) => [l.id, l.name]));
  const name = (row: TargetRow) => row.name ?? nameOf(row.id) ?? t('notHeld');

  return (
    <Stack gap="sm">
      <Switch
        label={t('onlyUncovered')}
        checked={onlyUncovered}
        onChange={(event) =>
          setSearch(
            event.currentTarget.checked ? { by: 'target', uncovered: '1' } : { by: 'target' },
            { replace: true },
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          what={onlyUncovered ? t('empty.allCovered') : t('empty.targets')}
          why={onlyUncovered ? t('empty.allCoveredWhy') : t('empty.targetsWhy')}
        />
      ) : (
        <DataTable
          caption={t('tabs.targets')}
          rows={shown}
          rowKey={(r) => r.id}
          columns={[
            {
              key: 'target',
              label: t('columns.target'),
              cell: (r) => (
                <Anchor component={Link} to={recordPath(r.kind, r.id) ?? paths.liaison} fw={500}>
                  {name(r)}
                </Anchor>
              ),
            },
            {
              key: 'kind',
              label: labels.field('liaison', 'targetKind'),
              cell: (r) => labels.kind(r.kind),
            },
            {
              key: 'leaders',
              label: t('columns.leader'),
              cell: (r) =>
                r.held.length === 0 ? (
                  <Badge color="yellow" variant="light">
                    {t('uncovered')}
                  </Badge>
                ) : (
                  r.held.map((l, i) => (
                    <span key={l.id}>
                      {i > 0 && '、'}
                      <Anchor component={Link} to={paths.leader(l.leaderId)}>
                        {leaderName.get(l.leaderId) ?? t('notHeld')}
                      </Anchor>
                    </span>
                  ))
                ),
            },
          ]}
        />
      )}
      {rows.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </Stack>
  );
}
