import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { byQuery } from '#client/data/queries.ts';
import { loadListed } from '#client/records/export/export.queries.ts';
import { ExportMenu } from '#client/records/export/export-menu.tsx';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { useFederationNames } from '#client/records/names.queries.ts';
import { readAddress } from '#client/records/record-list/list-address.ts';
import { asQuery } from '#client/records/record-list/list-filters.ts';
import { RecordList } from '#client/records/record-list/record-list.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { membership } from '#domain/membership/membership.entity.ts';
import { ENTERPRISE_COLUMNS, ENTERPRISE_FILTERS } from './enterprise.columns.tsx';

const NOBODY = [{ ids: [] }];

/** `/enterprises?chamber=`: the register, searched, filtered and sorted on the device. */
export function EnterpriseListPage() {
  const { t } = useWords();
  const mayAdd = useRights().mayCreate('enterprise');
  const names = useFederationNames();
  const { search, set } = useSearchState();
  const chamber = search.get('chamber');
  const where = useMembersOf(chamber);
  const add = mayAdd && (
    <Button component={Link} to={paths.enterpriseNew}>
      {t('enterprises:new')}
    </Button>
  );
  const listed = () => {
    const { text, filters, sort } = readAddress('enterprise', search);
    const asked = filters.map((filter) => asQuery('enterprise', filter));
    return loadListed({ text, where: [...(where ?? []), ...asked], ...(sort ? { sort } : {}) });
  };
  const actions = (
    <>
      {where && <ExportMenu name={t('enterprises:title')} load={listed} />}
      {add}
    </>
  );
  return (
    <Page title={t('enterprises:title')} actions={actions}>
      <RecordList
        kind="enterprise"
        columns={ENTERPRISE_COLUMNS}
        filters={ENTERPRISE_FILTERS}
        where={where ?? NOBODY}
        names={names}
        searchHint={t('enterprises:search')}
        to={paths.enterprise}
        toolbar={<ChamberFilter value={chamber} onChange={(id) => set('chamber', id)} />}
        empty={
          !where ? (
            <Reading />
          ) : chamber === null ? (
            <EmptyState
              what={t('enterprises:empty.what')}
              why={t('enterprises:empty.why')}
              action={
                mayAdd && (
                  <Group>
                    <Button component={Link} to={paths.import}>
                      {t('enterprises:empty.import')}
                    </Button>
                    <Button component={Link} to={paths.enterpriseNew} variant="default">
                      {t('enterprises:new')}
                    </Button>
                  </Group>
                )
              }
            />
          ) : (
            <EmptyState what={t('members:none.chamber')} why={t('members:none.chamberWhy')} />
          )
        }
      />
    </Page>
  );
}

/** Shows only the members of one chamber. */
function ChamberFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { t } = useWords();
  return (
    <div style={{ flex: '0 1 16rem' }}>
      <FieldInput
        kind="membership"
        name="chamber"
        field={{ ...membership.fields.bodyId, required: false }}
        refKinds={['chamber']}
        label={t('enterprises:filter.chamber')}
        value={value}
        onChange={(id) => onChange(typeof id === 'string' ? id : null)}
      />
    </div>
  );
}

/** The condition of being in a chamber, undefined until it is read; none where no chamber is asked for. */
function useMembersOf(chamber: string | null) {
  const { data } = useQuery({
    ...byQuery('membership', 'bodyId', chamber ?? ''),
    enabled: chamber !== null,
  });
  return useMemo(
    () =>
      chamber === null ? [] : data && [{ ids: data.map(({ row }) => String(row.memberId)).sort() }],
    [chamber, data],
  );
}
