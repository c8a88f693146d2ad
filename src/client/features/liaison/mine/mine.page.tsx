import { Button, Select, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Preparing } from '#client/records/record-list/list-states.tsx';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { useTargetFacts } from '../coverage/coverage.queries.ts';
import { LiaisonNav } from '../liaison-nav.tsx';
import { MineList } from './mine-list.tsx';
import { useMine, useMyLeaders } from './use-mine.ts';

/** /liaison/mine: for a leader or his officer under way, whom to see next and what is open there. */
export function MinePage() {
  const { t } = useTranslation('field');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const own = useMyLeaders();
  const asked = search.get('leader');
  const leaderIds = useMemo(() => (asked ? [asked] : own), [asked, own]);
  const { rows, leaders } = useMine(leaderIds, today);
  const targets = useMemo(() => (rows ?? []).map((row) => row.target), [rows]);
  const facts = useTargetFacts(targets);
  const choice = (leaders ?? []).filter((l) => own.length === 0 || own.includes(l.id));
  const pressing = rows?.filter((r) => r.due.overdue.length > 0).length ?? 0;

  return (
    <Page
      title={t('mine.title')}
      lead={rows && rows.length > 0 ? t('mine.lead', { count: rows.length, n: pressing }) : null}
      asOf={today}
      actions={
        rows &&
        rows.length > 0 && (
          <Button
            component={Link}
            to={withQuery(paths.liaisonCards, { leader: leaderIds.join(',') })}
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('mine.print')}
          </Button>
        )
      }
    >
      <LiaisonNav />
      {choice.length > 1 && (
        <Select
          label={t('mine.whose')}
          placeholder={own.length > 0 ? t('mine.all') : t('mine.choose')}
          searchable
          clearable
          value={asked}
          onChange={(id) => setSearch(id ? { leader: id } : {}, { replace: true })}
          data={choice.map((l) => ({
            value: l.id,
            label: [l.name, l.unit, l.post].filter(Boolean).join(' · '),
          }))}
          maw="28rem"
        />
      )}
      {leaderIds.length === 0 && <Text c="dimmed">{t('mine.chooseFirst')}</Text>}
      <Stack gap="sm">
        {!rows && leaderIds.length > 0 && <Preparing />}
        {rows && leaderIds.length > 0 && rows.length === 0 && (
          <EmptyState what={t('mine.none')} why={t('mine.noneWhy')} />
        )}
        {rows && rows.length > 0 && (
          <MineList rows={rows} nameOf={(id) => (facts ? facts.get(id)?.name : '…')} />
        )}
      </Stack>
    </Page>
  );
}
