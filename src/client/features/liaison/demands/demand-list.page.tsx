import { Alert, Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { loadDemands } from '#client/records/export/export.queries.ts';
import { ExportMenu } from '#client/records/export/export-menu.tsx';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { readAddress } from '#client/records/record-list/list-address.ts';
import { asQuery } from '#client/records/record-list/list-filters.ts';
import { NoneFound } from '#client/records/record-list/list-states.tsx';
import { RecordList } from '#client/records/record-list/record-list.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { LiaisonNav } from '../liaison-nav.tsx';
import { NO_RANGE } from '../target-range.ts';
import { DEMAND_FILTERS, demandColumns } from './demand.columns.tsx';
import { DemandBulk } from './demand-bulk.tsx';
import { LedgerFigures } from './ledger-figures.tsx';
import { LedgerFilters, LedgerSpan } from './ledger-filters.tsx';
import { LedgerRange } from './ledger-range.tsx';
import { useFilterNames } from './use-filter-names.ts';
import { readLedger, useLedger } from './use-ledger.ts';

const LATEST = { field: 'registeredOn', dir: 'desc' } as const;

/** `/liaison/demands`: the ledger with its figures, each opening its rows. */
export function DemandListPage() {
  const { t } = useTranslation('demands');
  const today = useToday();
  const go = useNavigate();
  const mayAdd = useRights().mayCreate('demand');
  const { search, set } = useSearchState();
  const asked = useMemo(() => readLedger(search, today), [search, today]);
  const { figures, where } = useLedger(asked);
  const names = useFilterNames();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => demandColumns(t, today), [t, today]);
  const { figure } = asked;
  const toFigure = (name: string) =>
    withQuery(paths.liaisonDemands, {
      period: asked.period,
      county: asked.county,
      ...asked.range,
      on: asked.day === today ? null : asked.day,
      figure: name,
    });
  const listed = () => {
    const { text, filters, sort } = readAddress('demand', search);
    const chosen = filters.map((filter) => asQuery('demand', filter));
    return loadDemands({ text, where: [...(where ?? []), ...chosen], sort: sort ?? LATEST });
  };
  const add = mayAdd && (
    <Button component={Link} to={paths.demandNew}>
      {t('new')}
    </Button>
  );
  const bring = mayAdd && (
    <Button component={Link} to={withQuery(paths.import, { list: 'demands' })} variant="default">
      {t('import')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      asOf={asked.day}
      actions={
        <>
          {where && <ExportMenu name={t('title')} list="demands" load={listed} />}
          {bring}
          {add}
        </>
      }
    >
      <LiaisonNav />
      <LedgerSpan asked={asked} today={today} set={set} />
      <LedgerRange
        range={asked.range}
        names={names}
        all={withQuery(paths.liaisonDemands, { ...Object.fromEntries(search), ...NO_RANGE })}
      />
      <LedgerFigures figures={figures} to={toFigure} />
      {figure && figures && (
        <Alert variant="light" color="gray" role="status">
          <Group justify="space-between">
            {t('showing', { name: t(`figures.${figure}`), count: figures[figure].rows.length })}
            <Button size="compact-md" variant="default" onClick={() => set('figure', null)}>
              {t('showAll')}
            </Button>
          </Group>
        </Alert>
      )}
      {!where && <Reading />}
      {where && (
        <RecordList
          kind="demand"
          columns={columns}
          filters={DEMAND_FILTERS}
          where={where}
          names={names}
          sort={LATEST}
          searchHint={t('search')}
          to={paths.demand}
          toolbar={<LedgerFilters asked={asked} set={set} />}
          {...(mayAdd ? { selection: { ids: marked, onChange: setMarked } } : {})}
          bulk={<DemandBulk ids={marked} today={today} onDone={() => setMarked(new Set())} />}
          empty={
            where.length > 0 ? (
              <NoneFound onClear={() => void go(paths.liaisonDemands)} />
            ) : (
              <EmptyState
                what={t('empty.what')}
                why={t('empty.why')}
                action={
                  <Group>
                    {add}
                    {bring}
                  </Group>
                }
              />
            )
          }
        />
      )}
    </Page>
  );
}
