import type { TFunction } from 'i18next';
import { DeadlineText, DemandStateBadge } from '#client/records/demand/demand-marks.tsx';
import type { ListColumn } from '#client/records/record-list/list-columns.ts';
import { STATE } from '#client/records/record-list/list-filters.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { demand } from '#domain/demand/demand.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';

/** What a clerk tells demands apart by. */
export const demandColumns = (t: TFunction<'demands'>, today: string): readonly ListColumn[] => [
  { key: 'title', width: 'minmax(12rem, 3fr)' },
  {
    key: 'targetId',
    header: t('columns.target'),
    width: 'minmax(9rem, 2fr)',
    sortable: false,
    render: ({ row }) => (
      <RecordName
        kind={row.targetKind === 'chamber' ? 'chamber' : 'enterprise'}
        id={String(row.targetId)}
        plain
      />
    ),
  },
  { key: 'category', width: '7rem' },
  {
    key: 'state',
    width: '8rem',
    render: ({ row }) => <DemandStateBadge state={asRecord(demand, row).state} />,
  },
  { key: 'handler', width: 'minmax(7rem, 1fr)' },
  { key: 'registeredOn', width: '7.5rem' },
  {
    key: 'dueOn',
    header: t('columns.deadline'),
    width: '11rem',
    render: ({ row }) => <DeadlineText of={asRecord(demand, row)} today={today} />,
  },
];

/** Fields one may filter by, in the order of need. */
export const DEMAND_FILTERS: readonly string[] = [
  'state',
  'handler',
  'category',
  'source',
  'outcome',
  'satisfaction',
  'campaignId',
  'leaderId',
  'registeredOn',
  'dueOn',
  'closedOn',
  STATE,
];
