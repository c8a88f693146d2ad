import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DemandsPanel } from '#client/records/demand/demands.panel.tsx';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { formatDate } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { type Enterprise, enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { freshness } from '#domain/enterprise/enterprise.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { verifyEnterprise } from './enterprise.commands.ts';
import { EnterpriseAbsent } from './enterprise-absent.tsx';
import { EnterpriseFacts, Fullness } from './enterprise-facts.tsx';
import { EnterpriseMenu } from './enterprise-menu.tsx';
import { LiaisonsPanel } from './liaisons.panel.tsx';
import { MembershipsPanel } from './memberships.panel.tsx';

/** `/enterprises/:id`: everything known of one enterprise. */
export function EnterprisePage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data: record } = useQuery(recordQuery('enterprise', id));
  const crumbs = [{ label: t('enterprises:title'), to: paths.enterprises }];
  if (record === undefined)
    return (
      <Page title={t('state.loading')} crumbs={crumbs}>
        {null}
      </Page>
    );
  if (record === null) return <EnterpriseAbsent />;
  return <Held record={record} />;
}

function Held({ record }: { record: LocalRecord }) {
  const { t } = useWords();
  const labels = useLabels();
  const rights = useRights();
  const today = useToday();
  const of = asRecord(enterprise, record.row);
  const may = rights.of(record);
  return (
    <Page
      title={of.name}
      crumbs={[{ label: t('enterprises:title'), to: paths.enterprises }]}
      badge={
        <Group gap={6}>
          {of.status && of.status !== 'operating' && (
            <Badge color="zhu" variant="light" tt="none">
              {labels.option('enterprise', 'status', of.status)}
            </Badge>
          )}
          <SyncChip state={record.state} />
        </Group>
      }
      lead={
        of.formerNames &&
        of.formerNames.length > 0 &&
        t('enterprises:facts.formerly', { names: of.formerNames.join('、') })
      }
      actions={
        <>
          {may.patch && of.verifiedOn !== today && (
            <Button variant="default" onClick={() => void verifyEnterprise(record.row, today)}>
              {t('enterprises:verify')}
            </Button>
          )}
          {may.patch && (
            <Button component={Link} to={paths.enterpriseEdit(of.id)}>
              {t('action.edit')}
            </Button>
          )}
          <EnterpriseMenu record={record} may={may} />
        </>
      }
    >
      <Group justify="space-between" align="flex-start" gap="lg">
        <Fullness of={of} view={record.view} />
        <Fresh of={of} today={today} />
      </Group>
      <EnterpriseFacts of={of} view={record.view} />
      <MembershipsPanel enterpriseId={of.id} mayJoin={rights.mayCreate('membership')} />
      <LiaisonsPanel enterpriseId={of.id} />
      <DemandsPanel targetId={of.id} />
      <Stack component="section" gap="xs" aria-labelledby="history">
        <Title order={2} id="history">
          {t('history:title')}
        </Title>
        <HistoryFeed kind="enterprise" id={of.id} />
      </Stack>
    </Page>
  );
}

const AMBER = {
  background: 'var(--cb-amber-wash)',
  color: 'var(--cb-amber)',
  borderRadius: 'var(--mantine-radius-sm)',
};

/** How long ago someone compared the file with the enterprise. */
function Fresh({ of, today }: { of: Enterprise; today: string }) {
  const { t, i18n } = useWords();
  const age = freshness(of, today);
  const date = of.verifiedOn ? formatDate(of.verifiedOn, i18n.language) : '';
  const text = t(`enterprises:fresh.${age}`, { date });
  if (age === 'fresh' || age === 'never')
    return (
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    );
  return (
    <Text size="sm" px="sm" py={4} style={AMBER}>
      {text}
    </Text>
  );
}
