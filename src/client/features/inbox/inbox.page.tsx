import { Badge, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { issuesQuery } from '#client/data/queries.ts';
import { useSession } from '#client/records/use-session.ts';
import { Page } from '#client/ui/page.tsx';
import { ConflictsTab } from './conflicts.tab.tsx';
import { openConflictsQuery, openRefusalsQuery } from './inbox.queries.ts';
import { MineTab } from './mine.tab.tsx';
import { QueueTab } from './queue.tab.tsx';

const TABS = ['mine', 'conflicts', 'queue'] as const;
type Tab = (typeof TABS)[number];
const isTab = (text: string | null): text is Tab => TABS.some((tab) => tab === text);

/** 待处理: refused changes of one's own, contradicting changes, and the queue of the staff. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const [search, setSearch] = useSearchParams();
  const { session } = useSession();
  const { data: issues = [] } = useQuery(issuesQuery());
  const { data: groups = [] } = useQuery(openConflictsQuery());
  const { data: refusals = [] } = useQuery(openRefusalsQuery());
  const isStaff = (session?.grants ?? []).some(({ role }) => role === 'staff' || role === 'admin');
  const counts: Readonly<Record<Tab, number>> = {
    mine: issues.length,
    conflicts: groups.reduce((n, group) => n + group.conflicts.length, 0),
    queue: refusals.length,
  };
  const shown = TABS.filter((tab) => tab !== 'queue' || isStaff || refusals.length > 0);
  const asked = search.get('tab');
  const first = shown.find((tab) => counts[tab] > 0) ?? 'mine';
  const current = search.has('conflict') ? 'conflicts' : isTab(asked) ? asked : first;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        value={current}
        onChange={(tab) => tab && setSearch({ tab }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
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
        <Tabs.Panel value="mine">
          <MineTab issues={issues} />
        </Tabs.Panel>
        <Tabs.Panel value="conflicts">
          <ConflictsTab groups={groups} />
        </Tabs.Panel>
        <Tabs.Panel value="queue">
          <QueueTab refusals={refusals} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
