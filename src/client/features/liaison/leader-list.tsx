import { Anchor, Badge, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import { outgoingLeaders } from '#domain/liaison/plan/suggest-successors.ts';

/** Shown at once; the rest after “more”, so that 490 leaders don't make the page slow. */
const FIRST = 60;

/** Leaders with what they hold; never ranked against each other. */
export function LeaderList({
  leaders,
  load,
  liaisons,
  today,
  mayAssign,
}: {
  leaders: readonly Leader[];
  load: ReadonlyMap<string, number>;
  liaisons: readonly Liaison[];
  today: string;
  mayAssign: boolean;
}) {
  const { t } = useTranslation(['liaison', 'plan']);
  const labels = useLabels();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const pending = useMemo(
    () =>
      new Map(
        outgoingLeaders(leaders, liaisons, today).map(({ leader, open }) => [leader.id, open]),
      ),
    [leaders, liaisons, today],
  );
  const sought = useDeferredValue(text.trim());
  const found = useMemo(
    () =>
      leaders.filter((l) =>
        [l.name, l.post, l.unit, l.portfolio].some((part) => part?.includes(sought)),
      ),
    [leaders, sought],
  );
  if (leaders.length === 0)
    return (
      <EmptyState
        what={t('empty.leaders')}
        why={t('empty.leadersWhy')}
        action={
          mayAssign && (
            <Button component={Link} to={withQuery(paths.liaison, { new: 'leader' })}>
              {t('leader.new')}
            </Button>
          )
        }
      />
    );
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={t('leader.searchHint')}
        aria-label={t('leader.searchHint')}
        maw={360}
      />
      <DataTable
        caption={t('tabs.leaders')}
        rows={shown}
        rowKey={(l) => l.id}
        columns={[
          {
            key: 'name',
            label: t('columns.leader'),
            cell: (l) => (
              <Group gap="xs" wrap="nowrap">
                <Anchor component={Link} to={paths.leader(l.id)} fw={500}>
                  {l.name}
                </Anchor>
                {!isInOffice(l, today) && (
                  <Badge variant="light" color="gray">
                    {t('leader.out')}
                  </Badge>
                )}
                {mayAssign && pending.has(l.id) && (
                  <Anchor
                    component={Link}
                    to={withQuery(paths.liaisonHandover, { leader: l.id })}
                    size="sm"
                  >
                    {t('plan:handover.pending', { count: pending.get(l.id) ?? 0 })}
                  </Anchor>
                )}
              </Group>
            ),
          },
          {
            key: 'post',
            label: t('columns.post'),
            cell: (l) => [l.unit, l.post].filter(Boolean).join(' '),
          },
          {
            key: 'rank',
            label: labels.field('leader', 'rank'),
            cell: (l) => (l.rank ? labels.option('leader', 'rank', l.rank) : ''),
          },
          { key: 'load', label: t('columns.load'), number: true, cell: (l) => load.get(l.id) ?? 0 },
        ]}
      />
      {found.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('leader.showAll', { count: found.length })}
        </Button>
      )}
    </Stack>
  );
}
