import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countQuery, statusQuery } from '#client/data/queries.ts';
import { useSession } from '#client/records/use-session.ts';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { Figures } from './figures.tsx';
import { MyChambers } from './my-chambers.tsx';
import { MyTargets } from './my-targets.tsx';
import { ToDo } from './to-do.tsx';

/** 工作台: where things stand today, what waits, and the way on. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const today = useToday();
  const { session } = useSession();
  const { data: status } = useQuery(statusQuery());
  const enterprises = useQuery(countQuery('enterprise')).data?.total;
  const chambers = useQuery(countQuery('chamber')).data?.total;
  const grants = session?.grants ?? [];
  const mayAdd = grants.some(({ role }) => ['admin', 'staff', 'secretary'].includes(role));
  const myChambers = grants.flatMap(({ scope }) =>
    scope.startsWith('chamber:') ? [scope.slice('chamber:'.length)] : [],
  );
  const myLeaders = grants.flatMap(({ scope }) =>
    scope.startsWith('leader:') ? [scope.slice('leader:'.length)] : [],
  );
  const ofFederation = grants.some(({ scope }) => scope.startsWith('federation:'));
  // Only after the server was heard and all is counted may the page say that there is nothing.
  const counted = status !== undefined && (status.loading !== null || !status.indexing);
  const heard = status !== undefined && status.lastContact !== null && !status.loading;
  const isEmpty = enterprises === 0 && chambers === 0 && counted && heard;

  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('hello', { name: session?.user.name ?? '' })}
          {session?.workspace.demo && (
            <Text component="div" size="sm">
              {t('demo')}
            </Text>
          )}
        </>
      }
      asOf={today}
      actions={
        mayAdd && !isEmpty ? (
          <>
            <Button component={Link} to={paths.import} variant="default">
              {t('importRoster')}
            </Button>
            <Button component={Link} to={paths.enterpriseNew}>
              {t('addEnterprise')}
            </Button>
          </>
        ) : undefined
      }
    >
      {isEmpty ? (
        <EmptyState
          icon={<IconBook2 size={28} />}
          what={t('start.what')}
          why={t('start.why')}
          action={
            mayAdd && (
              <Group>
                <Button component={Link} to={paths.import}>
                  {t('start.import')}
                </Button>
                <Button component={Link} to={paths.enterpriseNew} variant="default">
                  {t('start.add')}
                </Button>
              </Group>
            )
          }
        />
      ) : (
        <Stack gap="xl">
          {myChambers.length > 0 && <MyChambers ids={myChambers} today={today} />}
          {myLeaders.length > 0 && <MyTargets leaderIds={myLeaders} today={today} />}
          {ofFederation && (
            <section aria-labelledby="figures">
              <Title order={2} id="figures" mb="sm">
                {t('figures')}
              </Title>
              <SimpleGrid cols={{ base: 2, md: 3 }} spacing={{ base: 'xs', sm: 'sm' }}>
                <Figures today={today} enterprises={enterprises} counted={counted} />
              </SimpleGrid>
            </section>
          )}
          <ToDo today={today} mine={ofFederation ? null : myChambers} />
        </Stack>
      )}
    </Page>
  );
}
