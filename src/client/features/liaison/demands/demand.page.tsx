import { ActionIcon, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { DeadlineText, DemandStateBadge } from '#client/records/demand/demand-marks.tsx';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { demand } from '#domain/demand/demand.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { removeDemand } from './demand.commands.ts';
import { DemandAbsent } from './demand-absent.tsx';
import { DemandFacts } from './demand-facts.tsx';
import { DemandLoop } from './demand-loop.tsx';
import { DemandSteps } from './demand-steps.tsx';
import { SimilarDemands } from './similar-demands.tsx';

/** `/liaison/demands/:id`: one demand, how far it is, and the next step. */
export function DemandPage() {
  const { t } = useTranslation(['demands', 'common']);
  const { id = '' } = useParams();
  const { data: record } = useQuery(recordQuery('demand', id));
  if (record === undefined)
    return (
      <Page
        title={t('common:state.loading')}
        crumbs={[{ label: t('title'), to: paths.liaisonDemands }]}
      >
        {null}
      </Page>
    );
  return record === null ? <DemandAbsent /> : <Held record={record} />;
}

function Held({ record }: { record: LocalRecord }) {
  const { t } = useTranslation(['demands', 'liaison', 'common']);
  const today = useToday();
  const may = useRights().of(record);
  const of = asRecord(demand, record.row);
  return (
    <Page
      title={of.title}
      crumbs={[
        { label: t('liaison:title'), to: paths.liaison },
        { label: t('title'), to: paths.liaisonDemands },
      ]}
      badge={
        <Group gap={6}>
          <DemandStateBadge state={of.state} />
          <SyncChip state={record.state} />
        </Group>
      }
      lead={
        <Group gap="md">
          <div>
            <RecordName kind={of.targetKind} id={of.targetId} />
          </div>
          <div>
            <DeadlineText of={of} today={today} long />
          </div>
        </Group>
      }
      actions={
        <>
          {may.patch && (
            <Button component={Link} to={paths.demandEdit(of.id)} variant="default">
              {t('common:action.edit')}
            </Button>
          )}
          {may.delete && <More record={record} />}
        </>
      }
    >
      <Stack gap="xs" component="section" aria-labelledby="next">
        <Text id="next" fw={600}>
          {t('do.title')}
        </Text>
        <DemandSteps record={record} may={may} today={today} />
      </Stack>
      <DemandLoop of={of} />
      <DemandFacts of={of} view={record.view} />
      <SimilarDemands targetId={of.targetId} but={of.id} />
      <Stack component="section" gap="xs" aria-labelledby="history">
        <Title order={2} id="history">
          {t('history')}
        </Title>
        <HistoryFeed kind="demand" id={of.id} />
      </Stack>
    </Page>
  );
}

/** The rarer acts on a demand. */
function More({ record }: { record: LocalRecord }) {
  const { t } = useTranslation('demands');
  const navigate = useNavigate();
  const remove = async () => {
    await removeDemand(record.row);
    await navigate(paths.liaisonDemands);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('moreActions')}
          title={t('moreActions')}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="var(--cb-seal)" onClick={() => void remove()}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
