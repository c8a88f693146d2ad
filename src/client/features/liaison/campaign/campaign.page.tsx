import { Button, Drawer, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatDate } from '#client/ui/format.ts';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { campaign as entity } from '#domain/campaign/campaign.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { linesOn } from '../coverage/coverage.commands.ts';
import { listedQuery, rulesQuery } from '../coverage/coverage.queries.ts';
import { LiaisonNav } from '../liaison-nav.tsx';
import { removeCampaign } from './campaign.commands.ts';
import { CampaignForm } from './campaign.form.tsx';
import { RulesPanel } from './rules.panel.tsx';
import { TargetListPanel } from './target-list.panel.tsx';

/** /liaison/campaigns/:id: a campaign with its duties, its rules and whom it is about. */
export function CampaignPage() {
  const { t, i18n } = useTranslation('coverage');
  const said = (date: string) => formatDate(date, i18n.language);
  const labels = useLabels();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const today = useToday();
  const rights = useRights();
  const found = useQuery(recordQuery('campaign', id)).data;
  const listed = useQuery(listedQuery()).data;
  const rules = useQuery(rulesQuery()).data;
  const downloading = useDownloading();
  const [editing, setEditing] = useState(false);
  const crumbs = [{ label: t('campaign.title'), to: paths.liaisonCampaigns }];

  if (found === undefined) return null;
  if (found === null)
    return (
      <Page title={t('campaign.title')} crumbs={crumbs}>
        <EmptyState
          what={t('campaign.notFound')}
          why={t('campaign.notFoundWhy')}
          action={
            <Button component={Link} to={paths.liaisonCampaigns}>
              {t('campaign.back')}
            </Button>
          }
        />
      </Page>
    );
  const campaign = asRecord(entity, found.row);
  const may = rights.of(found);
  const own = rules?.filter((rule) => rule.campaignId === id);
  const unused =
    downloading === false &&
    own?.length === 0 &&
    listed?.some((line) => line.campaignId === id) === false;

  return (
    <Page
      title={campaign.name}
      crumbs={crumbs}
      badge={<SyncChip state={found.state} />}
      actions={
        <Group gap="xs">
          <Button
            component={Link}
            to={withQuery(paths.liaisonCoverage, { campaign: id })}
            variant="light"
          >
            {t('campaign.board')}
          </Button>
          {may.patch && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('campaign.edit')}
            </Button>
          )}
          {may.delete && unused && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() =>
                void removeCampaign(found.row).then(() => navigate(paths.liaisonCampaigns))
              }
            >
              {t('campaign.delete')}
            </Button>
          )}
        </Group>
      }
    >
      <LiaisonNav />
      <KeyFacts
        facts={[
          {
            label: t('campaign.dates'),
            value: campaign.to
              ? t('campaign.span', { from: said(campaign.from), to: said(campaign.to) })
              : t('campaign.open', { from: said(campaign.from) }),
          },
          {
            label: labels.field('campaign', 'federationId'),
            value: <RecordName kind="federation" id={campaign.federationId} />,
          },
          ...(['basisDocument', 'note'] as const)
            .filter((name) => campaign[name] !== null)
            .map((name) => ({ label: labels.field('campaign', name), value: campaign[name] })),
        ]}
      />
      <Stack gap="xs">
        <Title order={2}>{t('campaign.duties')}</Title>
        {campaign.duties?.length ? (
          <List type="ordered">
            {campaign.duties.map((duty) => (
              <List.Item key={duty}>{duty}</List.Item>
            ))}
          </List>
        ) : (
          <Text c="dimmed">{t('campaign.dutiesNone')}</Text>
        )}
      </Stack>
      {!(own && listed) ? (
        <Reading />
      ) : (
        <>
          <RulesPanel
            title={t('rules.ofCampaign')}
            why={t('rules.shipped')}
            rules={own}
            campaignId={id}
            federationId={campaign.federationId}
            today={today}
            mayWrite={may.patch && rights.mayCreate('liaison-rule')}
          />
          <TargetListPanel
            campaign={campaign}
            lines={linesOn(listed, id, today)}
            listed={listed}
            today={today}
            mayWrite={rights.mayCreate('liaison-target')}
          />
        </>
      )}
      <Drawer
        opened={editing}
        onClose={() => setEditing(false)}
        title={t('campaign.edit')}
        position="right"
        size="lg"
      >
        <CampaignForm
          row={found.row}
          federationId={campaign.federationId}
          today={today}
          onDone={() => setEditing(false)}
        />
      </Drawer>
    </Page>
  );
}
