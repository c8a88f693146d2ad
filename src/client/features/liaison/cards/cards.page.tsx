import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Preparing } from '#client/records/record-list/list-states.tsx';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { useMine } from '../mine/use-mine.ts';
import classes from './cards.module.css';
import { CropMarks } from './crop-marks.tsx';
import { LeaderSheet } from './leader-sheet.tsx';
import { TargetCard } from './target-card.tsx';

const NONE: readonly string[] = [];
const list = (text: string | null) => (text ? text.split(',').filter(Boolean) : NONE);

/** `chamber:ID,enterprise:ID` as targets; what names no kind is left out. */
function readTargets(text: string | null): readonly Target[] {
  return list(text).flatMap((part) => {
    const [kind, id] = part.split(':');
    const known = LIAISON_TARGETS.find((k) => k === kind);
    return known && id ? [{ kind: known, id }] : [];
  });
}

/** /liaison/cards: the cards of a leader's targets, or of those named, four to a page; or his list. */
export function CardsPage() {
  const { t } = useTranslation('field');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const leader = search.get('leader');
  const leaderIds = useMemo(() => list(leader), [leader]);
  const named = search.get('targets');
  const { rows } = useMine(leaderIds, today);
  const targets = useMemo(
    () => (named ? readTargets(named) : (rows ?? []).map((row) => row.target)),
    [named, rows],
  );
  const asList = search.get('as') === 'list' && leaderIds.length > 0;
  const pages = Array.from({ length: Math.ceil(targets.length / 4) }, (_, i) =>
    targets.slice(i * 4, i * 4 + 4),
  );
  return (
    <Page
      title={t('cards.title')}
      crumbs={[{ label: t('mine.title'), to: paths.liaisonMine }]}
      lead={<span className="cb-no-print">{t('cards.lead')}</span>}
      actions={
        targets.length > 0 && (
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('cards.print')}
          </Button>
        )
      }
    >
      {leaderIds.length > 0 && (
        <SegmentedControl
          className="cb-no-print"
          aria-label={t('cards.as')}
          value={asList ? 'list' : 'cards'}
          onChange={(as) =>
            setSearch((now) => {
              now.set('as', as);
              return now;
            })
          }
          data={[
            { value: 'cards', label: t('cards.asCards') },
            { value: 'list', label: t('cards.asList') },
          ]}
          maw="20rem"
        />
      )}
      {rows === undefined && !named && leaderIds.length > 0 && <Preparing />}
      {rows !== undefined && targets.length === 0 && (
        <EmptyState what={t('mine.none')} why={t('mine.noneWhy')} />
      )}
      {targets.length > 0 && !asList && (
        <>
          <Text size="sm" c="dimmed" className="cb-no-print">
            {t('cards.pages', { count: targets.length, pages: pages.length })}
          </Text>
          <div className={classes.sheet} data-print-cards>
            {pages.map((four) => (
              <div key={four.map((x) => x.id).join()} className={classes.page}>
                <CropMarks />
                {four.map((target) => (
                  <TargetCard key={target.id} target={target} today={today} />
                ))}
              </div>
            ))}
          </div>
        </>
      )}
      {asList && rows && <LeaderSheet leaderIds={leaderIds} rows={rows} />}
    </Page>
  );
}
