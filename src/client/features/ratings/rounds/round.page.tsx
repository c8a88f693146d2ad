import { Alert, Anchor, Badge, Button, Group, Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { useReading } from '#client/records/use-reading.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { FUNNEL_STEPS, type FunnelStep, funnelSteps } from '#domain/dossier/dossier.rules.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import { AwardTable } from '../awards/award-table.tsx';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { ApplyButton } from './apply.button.tsx';
import { NoticePanel } from './notice.panel.tsx';
import { RoundActions } from './round-actions.tsx';
import { RoundBoard } from './round-board.tsx';
import { RoundFunnel } from './round-funnel.tsx';
import { useBoardLines } from './use-board-lines.ts';
import { useRound } from './use-round.ts';

const TABS = ['board', 'notice', 'awards', 'history'] as const;
/** Steps that awards take; the others are taken by dossiers. */
const OF_AWARDS: readonly (FunnelStep | undefined)[] = ['awarded', 'lapsed', 'revoked'];

/** /ratings/rounds/:id: the funnel, the board of dossiers, notice and objections, awards. */
export function RoundPage() {
  const { t } = useTranslation(['rounds', 'ratings', 'schemes']);
  const labels = useLabels();
  const { id = '' } = useParams();
  const { search, set } = useSearchState();
  const today = useToday();
  const file = useRound(id);
  const [sight, setSight] = useState<readonly string[]>([]);
  const board = useBoardLines(file, sight);
  const rights = useRights();
  const reading = useReading('dossier', 'award') || file.reading;
  const { record, round, scheme, dossiers, awards, awardRecords } = file;
  const words = useOutcomeWords(scheme);
  const asked = search.get('on') ?? '';
  const day = isPartialDate(asked) && asked.length === 10 ? asked : today;
  const steps = useMemo(() => funnelSteps(dossiers, awards, day), [dossiers, awards, day]);
  const step = FUNNEL_STEPS.find((one) => one === search.get('step'));
  const only = useMemo(() => {
    const counted = steps.find((s) => s.step === step);
    return counted ? new Set(counted.ids) : null;
  }, [steps, step]);
  if (record === undefined) return null;
  if (!record || !round) return <RoundAbsent />;
  const mayWrite = rights.of(record).patch;
  const first = OF_AWARDS.includes(step) ? 'awards' : 'board';
  const tab = TABS.find((one) => one === search.get('tab')) ?? first;
  const ofTab = OF_AWARDS.includes(step) === (tab === 'awards');
  return (
    <Page
      title={round.name}
      crumbs={[{ label: t('ratings:title'), to: paths.ratings }]}
      badge={
        <Group gap="xs">
          <Badge variant="light">{labels.option('round', 'state', round.state)}</Badge>
          <SyncChip state={record.state} quiet />
        </Group>
      }
      lead={
        scheme && (
          <>
            {t('scheme')}
            <Anchor component={Link} to={paths.scheme(scheme.id)} inherit underline="always">
              {scheme.name}（{scheme.version}）
            </Anchor>
            {!scheme.official && ` · ${t('schemes:example')}`}
            {round.opensOn &&
              round.closesOn &&
              ` · ${t('ratings:round.calendar', { from: round.opensOn, to: round.closesOn })}`}
          </>
        )
      }
      // What was applied for, taken and held must be known before anything is offered.
      actions={
        reading ? null : mayWrite ? <RoundActions file={file} /> : <ApplyButton file={file} />
      }
    >
      {reading ? (
        <Reading />
      ) : (
        <>
          <RoundFunnel
            roundId={id}
            steps={steps}
            dossiers={dossiers}
            awards={awards}
            day={day}
            words={words}
            onDay={(next) => set('on', next === today ? null : next)}
          />
          {step && only && ofTab && (
            <Alert variant="light" color="gray" role="status">
              <Group justify="space-between">
                {t('funnel.showing', {
                  step: step === 'awarded' ? words.say('name') : t(`funnel.step.${step}`),
                  count: only.size,
                })}
                <Button size="compact-md" variant="default" onClick={() => set('step', null)}>
                  {t('funnel.showAll')}
                </Button>
              </Group>
            </Alert>
          )}
          <Tabs value={tab} keepMounted={false} onChange={(next) => set('tab', next)}>
            <Tabs.List className="cb-no-print">
              {TABS.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`tabs.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="board" pt="md">
              <RoundBoard
                file={file}
                board={board}
                only={ofTab ? only : null}
                mayStep={mayWrite}
                onSight={setSight}
              />
            </Tabs.Panel>
            <Tabs.Panel value="notice" pt="md">
              <NoticePanel file={file} lines={board.lines} />
            </Tabs.Panel>
            <Tabs.Panel value="awards" pt="md">
              {awardRecords && (
                <AwardTable
                  records={awardRecords.filter((a) => !ofTab || !only || only.has(a.id))}
                  mayRemove={mayWrite}
                />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="history" pt="md">
              <HistoryFeed kind="round" id={id} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </Page>
  );
}

function RoundAbsent() {
  const { t } = useTranslation('ratings');
  return (
    <Page title={t('title')}>
      <EmptyState
        what={t('round.notFound')}
        why={t('round.notFoundWhy')}
        action={
          <Button component={Link} to={paths.ratings}>
            {t('title')}
          </Button>
        }
      />
    </Page>
  );
}
