import { Button, Drawer, SimpleGrid, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Figure } from '#client/ui/figure.tsx';
import { isoDay } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import {
  coverageOf,
  isCurrentLiaison,
  isInOffice,
  loadByLeader,
} from '#domain/liaison/liaison.rules.ts';
import { LeaderForm } from './leader.form.tsx';
import { LeaderList } from './leader-list.tsx';
import { chambersOnRegisterQuery, leadersQuery, liaisonsQuery } from './liaison.queries.ts';
import { LiaisonNav } from './liaison-nav.tsx';
import { TargetList } from './target-list.tsx';
import { useHomeFederation, useMayAssign } from './use-may-assign.ts';

/** /liaison: who serves whom, by leader or by target, with the coverage computed from the rows. */
export function LiaisonPage() {
  const { t } = useTranslation('liaison');
  const [search, setSearch] = useSearchParams();
  const today = isoDay(new Date());
  const leaders = useQuery(leadersQuery()).data?.leaders;
  const liaisons = useQuery(liaisonsQuery()).data;
  const chambers = useQuery(chambersOnRegisterQuery()).data;
  const mayAssign = useMayAssign();
  const home = useHomeFederation();
  const navigate = useNavigate();

  const current = liaisons?.filter((l) => isCurrentLiaison(l, today));
  const coverage =
    chambers && current
      ? coverageOf(
          chambers.map((c) => c.id),
          current,
          today,
        )
      : undefined;
  const load = current ? loadByLeader(current, today) : undefined;
  const average = load && load.size > 0 ? (current?.length ?? 0) / load.size : undefined;
  const by = search.get('by') === 'target' ? 'target' : 'leader';

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      asOf={today}
      actions={
        mayAssign && (
          <Button component={Link} to={withQuery(paths.liaison, { new: 'leader' })} variant="light">
            {t('leader.new')}
          </Button>
        )
      }
    >
      <LiaisonNav />
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        <Figure
          label={t('figures.leaders')}
          value={leaders?.filter((l) => isInOffice(l, today)).length}
          to={paths.liaison}
        />
        <Figure
          label={t('figures.targets')}
          value={current && new Set(current.map((l) => l.targetId)).size}
          to={withQuery(paths.liaison, { by: 'target' })}
        />
        <Figure
          label={t('figures.chamberCoverage')}
          value={coverage?.covered}
          of={coverage?.total}
          note={t('figures.chamberCoverageHint')}
          to={withQuery(paths.liaison, {
            by: 'target',
            uncovered: coverage?.uncovered.length ? '1' : undefined,
          })}
        />
        <Figure
          label={t('figures.load')}
          value={average === undefined ? undefined : Math.round(average * 100) / 100}
          note={t('figures.loadHint')}
          to={paths.liaison}
        />
      </SimpleGrid>
      <Tabs
        keepMounted={false}
        value={by}
        onChange={(value) =>
          setSearch(value === 'target' ? { by: 'target' } : {}, { replace: true })
        }
      >
        <Tabs.List>
          <Tabs.Tab value="leader">{t('tabs.leaders')}</Tabs.Tab>
          <Tabs.Tab value="target">{t('tabs.targets')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="leader" pt="md">
          {leaders && load && (
            <LeaderList
              leaders={leaders}
              load={load}
              liaisons={current ?? []}
              today={today}
              mayAssign={mayAssign}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="target" pt="md">
          {current && leaders && chambers && (
            <TargetList
              liaisons={current}
              leaders={leaders}
              chambers={chambers}
              onlyUncovered={search.get('uncovered') === '1'}
            />
          )}
        </Tabs.Panel>
      </Tabs>
      <Drawer
        opened={search.get('new') === 'leader'}
        onClose={() => void navigate(paths.liaison)}
        title={t('leader.newTitle')}
        position="right"
        size="lg"
      >
        <LeaderForm
          row={null}
          federationId={home}
          onDone={(id) => void navigate(id ? paths.leader(id) : paths.liaison)}
        />
      </Drawer>
    </Page>
  );
}
