import { Button, Drawer, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Preparing } from '#client/records/record-list/list-states.tsx';
import { useToday } from '#client/records/use-today.ts';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { periodAt } from '#domain/liaison/coverage/periods.ts';
import { isCurrentLiaison, loadByLeader } from '#domain/liaison/liaison.rules.ts';
import { readAsked } from './coverage/coverage-address.ts';
import { FigureRow } from './coverage/coverage-figures.tsx';
import { periodName } from './coverage/period-name.ts';
import { useBoard } from './coverage/use-board.ts';
import { LeaderForm } from './leader.form.tsx';
import { LeaderList } from './leader-list.tsx';
import { chambersOnRegisterQuery, leadersQuery, liaisonsQuery } from './liaison.queries.ts';
import { LiaisonNav } from './liaison-nav.tsx';
import { TargetList } from './target-list.tsx';
import { useHomeFederation, useMayAssign } from './use-may-assign.ts';

/** The board as it is asked for without any condition. */
const NOTHING = new URLSearchParams();

/** /liaison: who serves whom, by leader or by target, with the coverage computed from the rows. */
export function LiaisonPage() {
  const { t } = useTranslation('liaison');
  const words = useTranslation('coverage').t;
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const leaders = useQuery(leadersQuery()).data;
  const liaisons = useQuery(liaisonsQuery()).data;
  const chambers = useQuery(chambersOnRegisterQuery()).data;
  const mayAssign = useMayAssign();
  const home = useHomeFederation();
  const navigate = useNavigate();

  const current = liaisons?.filter((l) => isCurrentLiaison(l, today));
  const load = current ? loadByLeader(current, today) : undefined;
  const asked = readAsked(NOTHING, today);
  const { figures } = useBoard(asked, t('notHeld'));
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
      <FigureRow
        figures={figures}
        period={periodName(words, periodAt(asked.per, today))}
        narrow={false}
        to={(figure) => withQuery(paths.liaisonCoverage, { figure })}
      />
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
          {!leaders || !load ? (
            <Preparing />
          ) : (
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
          {!current || !leaders || !chambers ? (
            <Preparing />
          ) : (
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
