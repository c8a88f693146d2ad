import { Badge, Button, Group, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { ChamberAbsent } from './chamber-absent.tsx';
import { ChamberMenu } from './chamber-menu.tsx';
import { ChamberOverview } from './chamber-overview.tsx';
import { LiaisonAwards } from './liaison-awards.panel.tsx';
import { MeetingsPanel } from './meetings/meetings.panel.tsx';
import { MembersPanel } from './members.panel.tsx';
import { OfficersPanel } from './officers.panel.tsx';
import { TermsPanel } from './terms.panel.tsx';

const TABS = ['overview', 'members', 'officers', 'meetings', 'liaison', 'history'] as const;

/** `/chambers/:id?tab=`: one chamber, its members, officers and terms. */
export function ChamberPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data: record } = useQuery(recordQuery('chamber', id));
  if (record === undefined)
    return (
      <Page
        title={t('state.loading')}
        crumbs={[{ label: t('chambers:title'), to: paths.chambers }]}
      >
        {null}
      </Page>
    );
  return record === null ? <ChamberAbsent /> : <Held record={record} />;
}

function Held({ record }: { record: LocalRecord }) {
  const { t } = useWords();
  const labels = useLabels();
  const rights = useRights();
  const { search, set } = useSearchState();
  const of = asRecord(chamber, record.row);
  const may = rights.of(record);
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'overview';
  return (
    <Page
      title={of.name}
      crumbs={[{ label: t('chambers:title'), to: paths.chambers }]}
      badge={
        <Group gap={6}>
          <Badge variant="default" tt="none" fw={500}>
            {labels.option('chamber', 'type', of.type)}
          </Badge>
          {of.status !== null && of.status !== 'active' && (
            <Badge variant="light" color="zhu" tt="none" fw={500}>
              {labels.option('chamber', 'status', of.status)}
            </Badge>
          )}
          <SyncChip state={record.state} />
        </Group>
      }
      lead={
        of.formerNames?.length
          ? t('chambers:facts.formerly', { names: of.formerNames.join('、') })
          : undefined
      }
      actions={
        <>
          {may.patch && (
            <Button component={Link} to={paths.chamberEdit(of.id)}>
              {t('action.edit')}
            </Button>
          )}
          <ChamberMenu record={record} may={may} />
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => set('tab', next === 'overview' ? null : next)}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`chambers:tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <ChamberOverview of={of} view={record.view} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <MembersPanel chamber={record.row} mayAdd={rights.mayCreate('membership')} />
        </Tabs.Panel>
        <Tabs.Panel value="officers">
          <OfficersPanel chamber={record.row} mayAdd={rights.mayCreate('appointment')} />
          <TermsPanel chamber={record.row} mayAdd={rights.mayCreate('term')} />
        </Tabs.Panel>
        <Tabs.Panel value="meetings">
          <MeetingsPanel chamberId={of.id} mayAdd={rights.mayCreate('meeting')} />
        </Tabs.Panel>
        <Tabs.Panel value="liaison">
          <LiaisonAwards chamberId={of.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryFeed kind="chamber" id={of.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
