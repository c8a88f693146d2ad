import { Anchor, Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import { openOn } from '#domain/liaison/plan/plan-holdings.ts';
import type { PlanNames } from './plan-names.ts';
import type { DraftRow } from './plan-work.ts';
import { useReasonWords } from './reason-words.ts';
import type { PlanUnderWay } from './use-plan.ts';

/** Shown at once; the rest after “more”, so that a thousand proposals don't make the page slow. */
const FIRST = 60;

/** Target, leader today and proposed, why, load before and after; each row can be locked or changed. */
export function PlanTable({
  plan,
  names,
  onChange,
}: {
  plan: PlanUnderWay;
  names: PlanNames;
  onChange: (targetId: string) => void;
}) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const words = useReasonWords();
  const [all, setAll] = useState(false);
  const { now, rows: known } = plan;
  const rows = plan.work.draft?.rows ?? [];
  const holder = new Map(known?.liaisons.map((l) => [l.id, l.leaderId]));
  // Somebody may serve it already, though not in this role.
  const inOtherRole = new Map(
    openOn(known?.liaisons ?? [], plan.work.draft?.settings.day ?? '').map((l) => [l.targetId, l]),
  );
  const columns: readonly Column<DraftRow>[] = [
    {
      key: 'target',
      label: t('columns.target'),
      cell: (row) => <Target row={row} plan={plan} names={names} />,
    },
    {
      key: 'now',
      label: t('columns.now'),
      cell: ({ replaces, targetId }) => {
        const held = inOtherRole.get(targetId);
        if (replaces !== null) return names.name(holder.get(replaces) ?? '');
        return (
          <Text span inherit c="dimmed">
            {held
              ? `${names.name(held.leaderId)}（${labels.option('liaison', 'role', held.role)}）`
              : t('nobodyNow')}
          </Text>
        );
      },
    },
    {
      key: 'next',
      label: t('columns.next'),
      cell: ({ leaderId }) => (
        <Stack gap={0}>
          <Anchor component={Link} to={paths.leader(leaderId)} fw={500}>
            {names.name(leaderId)}
          </Anchor>
          <Text size="xs" c="dimmed">
            {names.post(leaderId)}
          </Text>
        </Stack>
      ),
    },
    { key: 'why', label: t('columns.why'), cell: words },
    {
      key: 'load',
      label: t('columns.load'),
      cell: ({ leaderId }) => {
        const load = now?.loads.get(leaderId);
        if (!load) return '';
        const { before, after, quota } = load;
        return (
          <Stack gap={2}>
            <span className="cb-number">{t('loadChange', { before, after, quota })}</span>
            {after > quota && (
              <Badge variant="light" color="yellow" tt="none">
                {t('overQuota')}
              </Badge>
            )}
          </Stack>
        );
      },
    },
    {
      key: 'act',
      label: t('columns.act'),
      cell: (row) => (
        <Group gap="xs" wrap="nowrap">
          <Checkbox
            style={{ whiteSpace: 'nowrap' }}
            label={t('lock')}
            aria-label={t('lockRow', { target: names.name(row.targetId) })}
            title={t('locked')}
            checked={row.locked}
            onChange={(event) => plan.lock(row.targetId, event.currentTarget.checked)}
          />
          <Button size="compact-sm" variant="light" onClick={() => onChange(row.targetId)}>
            {t('change')}
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <Stack gap="sm">
      <DataTable
        caption={t('result')}
        rows={all ? rows : rows.slice(0, FIRST)}
        rowKey={(row) => row.targetId}
        columns={columns}
      />
      {!all && rows.length > FIRST && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </Stack>
  );
}

function Target({ row, plan, names }: { row: DraftRow; plan: PlanUnderWay; names: PlanNames }) {
  const { t } = useTranslation('plan');
  const kind = plan.now?.kinds.get(row.targetId);
  const to = kind ? recordPath(kind, row.targetId) : null;
  const stale = plan.now?.stale.get(row.targetId);
  return (
    <Stack gap={2} align="flex-start">
      {to ? (
        <Anchor component={Link} to={to}>
          {names.name(row.targetId)}
        </Anchor>
      ) : (
        <span>{names.name(row.targetId)}</span>
      )}
      {stale && (
        <Badge variant="light" color="zhu" tt="none">
          {t('figures.stale')}：{t(`stale.${stale}`)}
        </Badge>
      )}
    </Stack>
  );
}
