import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { countQuery } from '#client/data/queries.ts';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { useFederationNames } from '#client/records/names.queries.ts';
import { RecordList } from '#client/records/record-list/record-list.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import {
  CHAMBER_GROUPS,
  type ChamberGroup,
  groupCounts,
  typesOf,
} from '#domain/chamber/chamber.rules.ts';
import { CHAMBER_FILTERS, useChamberColumns } from './chamber.columns.tsx';

/** `/chambers?group=`: all chambers by group, with members and the end of their term. */
export function ChamberListPage() {
  const { t } = useWords();
  const mayAdd = useRights().mayCreate('chamber');
  const names = useFederationNames();
  const columns = useChamberColumns(names);
  const { search, set } = useSearchState();
  const group = CHAMBER_GROUPS.find((known) => known === search.get('group')) ?? null;
  const where = useMemo(
    () => (group === null ? [] : [{ field: 'type', is: typesOf(group) }]),
    [group],
  );
  const add = mayAdd && (
    <Button component={Link} to={paths.chamberNew}>
      {t('chambers:new')}
    </Button>
  );
  return (
    <Page
      title={t('chambers:title')}
      actions={
        <>
          <Button component={Link} to={paths.meetings} variant="default">
            {t('chambers:tab.meetings')}
          </Button>
          {add}
        </>
      }
    >
      <Groups group={group} onChange={(next) => set('group', next)} />
      <RecordList
        kind="chamber"
        columns={columns}
        filters={CHAMBER_FILTERS}
        where={where}
        names={names}
        searchHint={t('chambers:search')}
        to={paths.chamber}
        empty={
          <EmptyState
            what={t(group === null ? 'chambers:empty.what' : 'chambers:empty.none')}
            why={t(group === null ? 'chambers:empty.why' : 'chambers:empty.noneWhy')}
            action={group === null ? add : undefined}
          />
        }
      />
    </Page>
  );
}

/** The five groups with their numbers; they add up to the total. */
function Groups({
  group,
  onChange,
}: {
  group: ChamberGroup | null;
  onChange: (group: ChamberGroup | null) => void;
}) {
  const { t } = useWords();
  const { data } = useQuery(countQuery('chamber', [], 'type'));
  const counts = groupCounts(data?.groups ?? {});
  return (
    <div style={{ overflowX: 'auto' }}>
      <SegmentedControl
        aria-label={t('chambers:filter.group')}
        value={group ?? 'all'}
        onChange={(value) => onChange(CHAMBER_GROUPS.find((known) => known === value) ?? null)}
        data={[
          { value: 'all', label: `${t('chambers:groups.all')} ${data?.total ?? ''}` },
          ...CHAMBER_GROUPS.map((value) => ({
            value,
            label: `${t(`chambers:groups.${value}`)} ${data ? counts[value] : ''}`,
          })),
        ]}
      />
    </div>
  );
}
