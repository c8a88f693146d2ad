import { Anchor, Badge, Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatDate } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import { linesOn } from '../coverage/coverage.commands.ts';
import { campaignsQuery, listedQuery, rulesQuery } from '../coverage/coverage.queries.ts';
import { LiaisonNav } from '../liaison-nav.tsx';
import { useHomeFederation } from '../use-may-assign.ts';
import { CampaignForm } from './campaign.form.tsx';
import { RulesPanel } from './rules.panel.tsx';

/** Where a campaign stands on a day. */
export const phaseOf = ({ from, to }: Pick<Campaign, 'from' | 'to'>, day: string) =>
  earliest(from) > day ? 'ahead' : to !== null && latest(to) < day ? 'over' : 'running';

/** /liaison/campaigns: the campaigns, and the standing rules that hold beside them. */
export function CampaignListPage() {
  const { t, i18n } = useTranslation('coverage');
  const said = (date: string) => formatDate(date, i18n.language);
  const labels = useLabels();
  const navigate = useNavigate();
  const today = useToday();
  const home = useHomeFederation();
  const rights = useRights();
  const campaigns = useQuery(campaignsQuery()).data;
  const listed = useQuery(listedQuery()).data;
  const rules = useQuery(rulesQuery()).data;
  const [adding, setAdding] = useState(false);
  const mayWrite = rights.mayCreate('campaign');
  const add = mayWrite && (
    <Button variant="light" onClick={() => setAdding(true)}>
      {t('campaign.new')}
    </Button>
  );
  return (
    <Page title={t('campaign.title')} lead={t('campaign.lead')} actions={add}>
      <LiaisonNav />
      {!(campaigns && rules) && <Reading />}
      {campaigns?.length === 0 && (
        <EmptyState what={t('campaign.none')} why={t('campaign.noneWhy')} action={add} />
      )}
      {campaigns && campaigns.length > 0 && (
        <DataTable
          caption={labels.kinds('campaign')}
          rows={campaigns}
          rowKey={(c) => c.id}
          columns={[
            {
              key: 'name',
              label: labels.field('campaign', 'name'),
              cell: (c) => (
                <Anchor component={Link} to={paths.campaign(c.id)} fw={500}>
                  {c.name}
                </Anchor>
              ),
            },
            {
              key: 'span',
              label: t('campaign.dates'),
              cell: (c) =>
                c.to
                  ? t('campaign.span', { from: said(c.from), to: said(c.to) })
                  : t('campaign.open', { from: said(c.from) }),
            },
            {
              key: 'phase',
              label: t('campaign.phase'),
              cell: (c) => (
                <Badge variant="light" color={phaseOf(c, today) === 'running' ? 'dai' : 'gray'}>
                  {t(`campaign.${phaseOf(c, today)}`)}
                </Badge>
              ),
            },
            {
              key: 'targets',
              label: t('campaign.targets'),
              number: true,
              cell: (c) => (listed ? linesOn(listed, c.id, today).length : '…'),
            },
            {
              key: 'board',
              label: t('nav.board'),
              cell: (c) => (
                <Anchor component={Link} to={withQuery(paths.liaisonCoverage, { campaign: c.id })}>
                  {t('campaign.board')}
                </Anchor>
              ),
            },
          ]}
        />
      )}
      {rules && (
        <RulesPanel
          title={t('rules.standing')}
          why={t('rules.standingWhy')}
          rules={rules.filter((rule) => rule.campaignId === null)}
          campaignId={null}
          federationId={home}
          today={today}
          mayWrite={rights.mayCreate('liaison-rule')}
        />
      )}
      <Drawer
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('campaign.new')}
        position="right"
        size="lg"
      >
        <CampaignForm
          row={null}
          federationId={home}
          today={today}
          onDone={(id) => (id ? void navigate(paths.campaign(id)) : setAdding(false))}
        />
      </Drawer>
    </Page>
  );
}
