import { Badge, Group, SegmentedControl, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { issuesQuery } from '#client/data/queries.ts';
import { useIsStaff } from '#client/records/use-inbox-count.ts';
import { useReading } from '#client/records/use-reading.ts';
import { Page } from '#client/ui/page.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { ConflictsTab } from './conflicts.tab.tsx';
import { DoneConflicts, DoneMine, DoneQueue } from './done.tabs.tsx';
import classes from './inbox.page.module.css';
import { openConflictsQuery, refusalsQuery } from './inbox.queries.ts';
import { MineTab } from './mine.tab.tsx';
import { QueueTab } from './queue.tab.tsx';

const TABS = ['mine', 'conflicts', 'queue'] as const;
type Tab = (typeof TABS)[number];
const isTab = (text: string | null): text is Tab => TABS.some((tab) => tab === text);

/** 待处理: refused changes of one's own, contradicting changes, and what was passed on to the staff. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const [search, setSearch] = useSearchParams();
  const { data: issues } = useQuery(issuesQuery());
  const { data: groups } = useQuery(openConflictsQuery());
  const { data: refusals } = useQuery(refusalsQuery('open'));
  const isStaff = useIsStaff();
  const reading = useReading('conflict', 'refusal');
  // Before all is counted it is not known which of them is to be opened, nor that nothing waits.
  if (reading || !issues || !groups || !refusals)
    return (
      <Page title={t('title')} lead={t('lead')}>
        <Reading />
      </Page>
    );
  const counts: Readonly<Record<Tab, number>> = {
    mine: issues.length,
    conflicts: groups.reduce((n, group) => n + group.conflicts.length, 0),
    queue: isStaff ? refusals.length : 0,
  };
  const shown = TABS.filter((tab) => tab !== 'queue' || isStaff);
  const asked = search.get('tab');
  const first = shown.find((tab) => counts[tab] > 0) ?? 'mine';
  const current = search.has('conflict') ? 'conflicts' : isTab(asked) ? asked : first;
  const done = search.has('done');
  const show = (tab: string, past: boolean) =>
    setSearch(past ? { tab, done: '1' } : { tab }, { replace: true });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs value={current} onChange={(tab) => tab && show(tab, done)} keepMounted={false}>
        <Group justify="space-between" align="flex-end" gap="sm" mb="lg">
          <Tabs.List className={classes.tabs ?? ''}>
            {shown.map((tab) => (
              <Tabs.Tab
                key={tab}
                value={tab}
                rightSection={
                  counts[tab] > 0 ? (
                    <Badge color="zhu" variant="light" className="cb-number">
                      {counts[tab]}
                    </Badge>
                  ) : null
                }
              >
                {t(`tab.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <SegmentedControl
            aria-label={t('show.label')}
            value={done ? 'done' : 'open'}
            onChange={(value) => show(current, value === 'done')}
            data={[
              { value: 'open', label: t('show.open') },
              { value: 'done', label: t('show.done') },
            ]}
          />
        </Group>
        <Tabs.Panel value="mine">{done ? <DoneMine /> : <MineTab issues={issues} />}</Tabs.Panel>
        <Tabs.Panel value="conflicts">
          {done ? <DoneConflicts /> : <ConflictsTab groups={groups} />}
        </Tabs.Panel>
        <Tabs.Panel value="queue">
          {done ? <DoneQueue /> : <QueueTab refusals={refusals} />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
