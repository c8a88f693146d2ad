import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import type { ListColumn } from '#client/records/record-list/list-columns.ts';
import { STATE } from '#client/records/record-list/list-filters.ts';
import { RecordList } from '#client/records/record-list/record-list.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { MeetingDialog } from './meeting.form.tsx';

const COLUMNS: readonly ListColumn[] = [
  'subject',
  {
    key: 'bodyId',
    width: 'minmax(10rem, 2fr)',
    sortable: false,
    render: ({ row }) => (
      <RecordName
        kind={row.bodyKind === 'federation' ? 'federation' : 'chamber'}
        id={String(row.bodyId)}
        plain
      />
    ),
  },
  { key: 'kind', width: '9rem' },
  { key: 'date', width: '7.5rem' },
  { key: 'attended', width: '5.5rem' },
];
const FILTERS: readonly string[] = ['kind', 'date', STATE];
const LATEST = { field: 'date', dir: 'desc' } as const;

/** `/chambers/meetings`: what all chambers within sight held, the latest first. */
export function MeetingListPage() {
  const { t } = useTranslation(['meetings', 'chambers']);
  const navigate = useNavigate();
  const mayAdd = useRights().mayCreate('meeting');
  const { search, set } = useSearchState();
  const { session } = useSession();
  const own = (session?.grants ?? []).filter((g) => g.scope.startsWith('chamber:'));
  const only = own.length === 1 ? (own[0]?.scope.slice('chamber:'.length) ?? '') : '';
  const add = mayAdd && <Button onClick={() => set('new', '1')}>{t('new')}</Button>;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={[{ label: t('chambers:title'), to: paths.chambers }]}
      actions={add}
    >
      <RecordList
        kind="meeting"
        columns={COLUMNS}
        filters={FILTERS}
        sort={LATEST}
        searchHint={t('search')}
        to={paths.meeting}
        empty={<EmptyState what={t('empty.what')} why={t('empty.why')} action={add} />}
      />
      {mayAdd && search.get('new') && (
        <MeetingDialog
          row={null}
          chamberId={only}
          onClose={(id) => {
            if (id) void navigate(paths.meeting(id));
            else set('new', null);
          }}
        />
      )}
    </Page>
  );
}
