import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '#client/records/record-list/list-columns.ts';
import { STATE } from '#client/records/record-list/list-filters.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { formatNumber } from '#client/ui/format.ts';
import { memberCountsQuery, termClocksQuery } from './chamber.queries.ts';
import { TermBadge } from './term-badge.tsx';

export const CHAMBER_FILTERS: readonly string[] = [
  'type',
  'federationId',
  'status',
  'affiliation',
  'partyOrganisation',
  'certificateValidUntil',
  STATE,
];

/** What a federation asks about each chamber: guidance, members, end of term, status. */
export function useChamberColumns(names: Readonly<Record<string, string>>): readonly ListColumn[] {
  const { t } = useWords();
  const { i18n } = useTranslation();
  const today = useToday();
  const members = useQuery(memberCountsQuery()).data?.groups;
  const clocks = useQuery(termClocksQuery(today)).data;
  return useMemo(
    () => [
      'name',
      { key: 'type', width: '6rem' },
      {
        key: 'federationId',
        width: 'minmax(9rem, 1.5fr)',
        sortable: false,
        render: ({ row }) => names[String(row.federationId)] ?? t('state.none'),
      },
      {
        key: 'members',
        header: t('chambers:column.members'),
        width: '5rem',
        sortable: false,
        render: ({ id }) => (
          <span className="cb-number">
            {members ? formatNumber(members[id] ?? 0, i18n.language) : '…'}
          </span>
        ),
      },
      {
        key: 'termEnds',
        header: t('chambers:column.termEnds'),
        width: '14.5rem',
        sortable: false,
        render: ({ id }) => {
          const clock = clocks?.get(id);
          return clock ? <TermBadge clock={clock} /> : t('state.none');
        },
      },
      { key: 'status', width: '6rem' },
    ],
    [t, i18n.language, names, members, clocks],
  );
}
