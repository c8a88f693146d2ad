import { Anchor, Button, Drawer, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { RatioFigure } from '#domain/liaison/coverage/figures.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';
import type { BoardRow } from './board-rows.ts';
import { progressOf } from './cell-mark.tsx';
import type { FigureKey } from './coverage-address.ts';
import { missingOf, ROWS_ARE, type RowKind } from './figure-rows.ts';

const FIRST = 100;

export interface FigureSources {
  readonly rows: readonly BoardRow[];
  readonly visits: readonly Visit[];
  readonly leaders: readonly Leader[];
}

/** Exactly the rows behind a figure: above the line, below it, and those that are missing above. */
export function FigureDrawer({
  figureKey,
  figure,
  periodKey,
  hint,
  sources,
  onClose,
}: {
  figureKey: FigureKey;
  periodKey: string;
  figure: RatioFigure;
  hint: string;
  sources: FigureSources;
  onClose: () => void;
}) {
  const { t } = useTranslation('coverage');
  const missing = missingOf(figureKey, figure);
  const are = ROWS_ARE[figureKey];
  const parts = [
    { key: 'counted', kind: are.rows, ids: figure.rows },
    ...(missing ? [{ key: 'missing', kind: are.rows, ids: missing } as const] : []),
    { key: 'whole', kind: are.of, ids: figure.of },
  ] as const;
  return (
    <Drawer opened onClose={onClose} title={t(`figure.${figureKey}`)} position="right" size="lg">
      <Stack gap="sm">
        <Text fw={600}>
          {figure.numerator} / {figure.denominator}
        </Text>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        <Tabs defaultValue="counted" keepMounted={false}>
          <Tabs.List>
            {parts.map((part) => (
              <Tabs.Tab key={part.key} value={part.key}>
                {t(`figure.${part.key}`, {
                  rows: t(`figure.${part.kind}s`, { count: part.ids.length }),
                })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {parts.map((part) => (
            <Tabs.Panel key={part.key} value={part.key} pt="sm">
              <Rows
                kind={part.kind}
                ids={part.ids}
                sources={sources}
                owed={figureKey === 'completed' ? periodKey : null}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
    </Drawer>
  );
}

function Rows({
  kind,
  ids,
  sources,
  owed,
}: {
  kind: RowKind;
  ids: readonly string[];
  sources: FigureSources;
  /** The period of which targets say how many contacts are done and required. */
  owed: string | null;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const [all, setAll] = useState(false);
  if (ids.length === 0) return <Text c="dimmed">{t('figure.none')}</Text>;
  const shown = all ? ids : ids.slice(0, FIRST);
  const targets = new Map(sources.rows.map((row) => [row.id, row]));
  const leaders = new Map(sources.leaders.map((leader) => [leader.id, leader]));
  const visits = new Map(sources.visits.map((visit) => [visit.id, visit]));
  const targetLink = (id: string) => {
    const row = targets.get(id);
    const to = row && recordPath(row.kind, id);
    return to ? (
      <Anchor component={Link} to={to}>
        {row.name}
      </Anchor>
    ) : (
      (row?.name ?? t('figure.unknown'))
    );
  };
  const leaderLink = (id: string) => (
    <Anchor component={Link} to={paths.leader(id)}>
      {leaders.get(id)?.name ?? t('figure.unknown')}
    </Anchor>
  );
  const columns = {
    target: [
      { key: 'target', label: t('grid.target'), cell: targetLink },
      {
        key: 'leaders',
        label: t('grid.leaders'),
        cell: (id: string) =>
          (targets.get(id)?.held ?? [])
            .map((l) => leaders.get(l.leaderId)?.name ?? t('figure.unknown'))
            .join('、') || t('state.none'),
      },
      ...(owed
        ? [
            {
              key: 'progress',
              label: t('figure.progress'),
              cell: (id: string) => {
                const cell = targets.get(id)?.cells.find((c) => c.period.key === owed);
                return cell && progressOf(cell);
              },
            },
          ]
        : []),
    ],
    visit: [
      {
        key: 'date',
        label: labels.field('visit', 'date'),
        cell: (id: string) => <DateText value={visits.get(id)?.date} table />,
      },
      {
        key: 'target',
        label: t('grid.target'),
        cell: (id: string) => targetLink(visits.get(id)?.targetId ?? ''),
      },
      {
        key: 'form',
        label: labels.field('visit', 'form'),
        cell: (id: string) => labels.option('visit', 'form', visits.get(id)?.form ?? ''),
      },
    ],
    leader: [
      { key: 'leader', label: t('grid.leaders'), cell: leaderLink },
      {
        key: 'post',
        label: labels.field('leader', 'post'),
        cell: (id: string) => [leaders.get(id)?.unit, leaders.get(id)?.post].join(' '),
      },
    ],
  } as const;
  return (
    <Stack gap="sm">
      <DataTable
        caption={t('grid.label')}
        rows={shown}
        rowKey={(id) => id}
        columns={[...columns[kind]]}
      />
      {ids.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('figure.showAll', { count: ids.length })}
        </Button>
      )}
    </Stack>
  );
}
