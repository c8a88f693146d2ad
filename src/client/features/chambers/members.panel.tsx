import { Button, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { byQuery, listQuery } from '#client/data/queries.ts';
import { loadRoster } from '#client/records/export/export.queries.ts';
import { ExportMenu } from '#client/records/export/export-menu.tsx';
import { SearchBox } from '#client/records/filters/search-box.tsx';
import { useNames } from '#client/records/names.queries.ts';
import { useWords } from '#client/records/use-words.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { AdmitMember } from './admit-member.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { MEMBER_ORDERS, type MemberLine, type MemberOrder, memberLines } from './member-lines.ts';
import { MemberTable } from './member-table.tsx';

const STEP = 100;

/** The members of a chamber: add, end, edit, many at once; found by pinyin like everywhere. */
export function MembersPanel({ chamber, mayAdd }: { chamber: Row; mayAdd: boolean }) {
  const { t } = useWords();
  const downloading = useDownloading();
  const [order, setOrder] = useState<MemberOrder>('rank');
  const [text, setText] = useState('');
  const [past, setPast] = useState(false);
  const [admitting, setAdmitting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const all = useMembers(chamber.id, order);
  const hits = useHits(all, text);
  if (!all) return null;

  const running = all.filter((line) => !line.ended);
  const shown = (past ? all : running).filter(
    (line) => hits === null || hits.has(line.of.memberId),
  );
  const selected = running.filter((line) => chosen.has(line.record.id));
  const gone = all.length - running.length;
  const add = mayAdd && <Button onClick={() => setAdmitting(true)}>{t('members:admit')}</Button>;
  const importHere = mayAdd && (
    <Button
      component={Link}
      to={withQuery(paths.import, { chamber: chamber.id })}
      variant="default"
    >
      {t('import:export.importHere')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text role="status">
          {downloading ? t('state.downloading') : t('members:count', { count: running.length })}
        </Text>
        {running.length > 0 && (
          <Group gap="xs">
            <ExportMenu name={String(chamber.name)} load={() => loadRoster(chamber.id)} />
            {importHere}
            {add}
          </Group>
        )}
      </Group>
      {all.length > 0 && (
        <Group gap="sm" align="flex-end">
          <div style={{ flex: '1 1 14rem' }}>
            <SearchBox label={t('members:filter')} value={text} onChange={setText} />
          </div>
          <Select
            aria-label={t('members:order')}
            data={MEMBER_ORDERS.map((value) => ({ value, label: t(`members:orders.${value}`) }))}
            value={order}
            onChange={(next) => setOrder(MEMBER_ORDERS.find((known) => known === next) ?? 'rank')}
            allowDeselect={false}
            w="9rem"
          />
          {gone > 0 && (
            <Switch
              checked={past}
              onChange={(event) => setPast(event.currentTarget.checked)}
              label={t('members:showPast')}
            />
          )}
        </Group>
      )}
      {selected.length > 0 && (
        <BulkBar
          rows={selected.map((line) => line.record.row)}
          onDone={() => setChosen(new Set())}
        />
      )}
      {shown.length > 0 ? (
        <MemberTable
          lines={shown.slice(0, limit)}
          chosen={chosen}
          onChoose={mayAdd ? setChosen : null}
        />
      ) : (
        <EmptyState
          what={t(text || all.length > 0 ? 'members:none.found' : 'members:none.chamber')}
          why={t(text || all.length > 0 ? 'members:none.foundWhy' : 'members:none.chamberWhy')}
          action={
            all.length === 0 ? (
              <Group>
                {add}
                {importHere}
              </Group>
            ) : undefined
          }
        />
      )}
      {shown.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          {t('members:more', { count: Math.min(STEP, shown.length - limit) })}
        </Button>
      )}
      {admitting && (
        <AdmitMember
          chamber={chamber}
          taken={new Set(running.map((line) => line.of.memberId))}
          onClose={() => setAdmitting(false)}
        />
      )}
    </Stack>
  );
}

function useMembers(chamberId: string, order: MemberOrder): readonly MemberLine[] | null {
  const { data: records } = useQuery(byQuery('membership', 'bodyId', chamberId));
  const ids = (kind: string) =>
    (records ?? [])
      .filter(({ row }) => row.memberKind === kind)
      .map(({ row }) => String(row.memberId));
  const enterprises = useNames('enterprise', ids('enterprise'));
  const persons = useNames('person', ids('person'));
  const chambers = useNames('chamber', ids('chamber'));
  if (!records || !enterprises || !persons || !chambers) return null;
  const names = new Map([...enterprises.of, ...persons.of, ...chambers.of]);
  return memberLines(records, names, order);
}

/** Ids of the members that the text finds; null while there is no text. */
function useHits(lines: readonly MemberLine[] | null, text: string): ReadonlySet<string> | null {
  const ids = (lines ?? []).map((line) => line.of.memberId);
  const { data } = useQuery({
    ...listQuery({
      kind: 'enterprise',
      text,
      where: [{ ids }],
      offset: 0,
      limit: Math.max(1, ids.length),
    }),
    enabled: text !== '',
  });
  if (text === '') return null;
  const named = (lines ?? []).filter((line) => line.name.includes(text));
  return new Set([
    ...(data?.rows ?? []).map((row) => row.id),
    ...named.map((line) => line.of.memberId),
  ]);
}
