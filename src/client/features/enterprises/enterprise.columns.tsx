import type { ListColumn } from '#client/records/record-list/list-columns.ts';
import { STATE } from '#client/records/record-list/list-filters.ts';
import { useFieldSources } from '#client/ui/fields/field-sources.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';

/** What a clerk tells enterprises apart by. */
export const ENTERPRISE_COLUMNS: readonly ListColumn[] = [
  'name',
  { key: 'creditCode', width: '12.5rem' },
  { key: 'industry', width: 'minmax(9rem, 1.2fr)' },
  {
    key: 'region',
    width: 'minmax(5.5rem, 0.7fr)',
    render: ({ row }) => <RegionName code={row.region} />,
  },
  {
    key: 'contactPhone',
    width: '8.5rem',
    sortable: false,
    render: ({ row }) => (
      <FieldValue kind="enterprise" name="phone" value={row.contactPhone ?? row.phone} />
    ),
  },
  { key: 'status', width: '7rem' },
];

/** The last part of a region's name: the province says nothing inside of one city. */
function RegionName({ code }: { code: unknown }) {
  const { regions } = useFieldSources();
  const name = regions.find((region) => region.value === code)?.label;
  return <>{name?.split(' ').at(-1) ?? String(code ?? '')}</>;
}

/** Fields one may filter by, in the order of need. */
export const ENTERPRISE_FILTERS: readonly string[] = [
  'region',
  'industry',
  'kind',
  'status',
  'federationId',
  'verifiedOn',
  'foundedOn',
  'tags',
  STATE,
];
