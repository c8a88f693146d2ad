import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { usePlanNames } from '../plan/plan-names.ts';
import { useMayAssign } from '../use-may-assign.ts';
import { HandoverChoose } from './handover-choose.tsx';
import { HandoverSheet } from './handover-sheet.tsx';
import { HandoverWizard } from './handover-wizard.tsx';
import { type HandoverUnderWay, useHandover } from './use-handover.ts';

/** /liaison/handover?leader=: a leader's targets pass to successors. */
export function HandoverPage() {
  const { t } = useTranslation(['plan', 'liaison']);
  const [search] = useSearchParams();
  const leaderId = search.get('leader');
  const today = useToday();
  const mayAssign = useMayAssign();
  const crumbs = [{ label: t('liaison:title'), to: paths.liaison }];
  if (!mayAssign)
    return (
      <Page title={t('handover.title')} crumbs={crumbs}>
        <EmptyState certain what={t('notAllowed')} why={t('notAllowedWhy')} />
      </Page>
    );
  if (leaderId) return <OfLeader key={leaderId} leaderId={leaderId} today={today} />;
  return (
    <Page title={t('handover.title')} crumbs={crumbs} lead={t('handover.lead')}>
      <HandoverChoose today={today} />
    </Page>
  );
}

function OfLeader({ leaderId, today }: { leaderId: string; today: string }) {
  const { t } = useTranslation(['plan', 'liaison']);
  const state = useHandover(leaderId, today);
  const { record, leader, work, rows, open } = state;
  const crumbs = [
    { label: t('liaison:title'), to: paths.liaison },
    ...(leader ? [{ label: leader.name, to: paths.leader(leaderId) }] : []),
  ];
  if (record === null)
    return (
      <Page title={t('handover.title')} crumbs={crumbs}>
        <EmptyState what={t('liaison:leader.notFound')} why={t('liaison:leader.notFoundWhy')} />
      </Page>
    );
  if (!leader || !work || !rows)
    return (
      <Page title={t('handover.title')} crumbs={crumbs}>
        <Reading />
      </Page>
    );
  return (
    <Page
      title={t('handover.titleOf', { leader: leader.name })}
      crumbs={crumbs}
      lead={<span className="cb-no-print">{t('handover.lead')}</span>}
    >
      {open.length > 0 ? (
        <HandoverWizard state={state} work={work} />
      ) : (
        <HandoverDone state={state} leaderId={leaderId} />
      )}
    </Page>
  );
}

/** After it was applied, at any later time: the list to print. */
function HandoverDone({ state, leaderId }: { state: HandoverUnderWay; leaderId: string }) {
  const { t } = useTranslation('plan');
  const names = usePlanNames(state.rows);
  const { leader, done, work } = state;
  const back = (
    <Button component={Link} to={paths.leader(leaderId)} variant="default">
      {leader?.name}
    </Button>
  );
  if (!leader || done.length === 0)
    return <EmptyState what={t('handover.nothing')} why={t('handover.nothingWhy')} action={back} />;
  const basisDocument = state.rows?.liaisons.find((l) =>
    done.some((line) => line.liaison.id === l.previousId),
  )?.basisDocument;
  return (
    <Stack gap="lg">
      <Alert color="dai" role="status" className="cb-no-print">
        <Group justify="space-between">
          {t('handover.done', { count: done.length })}
          {work?.applied && (
            <Button size="compact-sm" variant="default" onClick={() => void state.takeBack()}>
              {t('undo')}
            </Button>
          )}
        </Group>
      </Alert>
      <Button
        className="cb-no-print"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => window.print()}
      >
        {t('handover.print')}
      </Button>
      <HandoverSheet
        leader={leader}
        lastDay={leader.inOfficeTo ?? ''}
        basisDocument={basisDocument ?? ''}
        lines={done}
        names={names}
      />
    </Stack>
  );
}
