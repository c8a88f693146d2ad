import { Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Preparing } from '#client/records/record-list/list-states.tsx';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatNumber } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { periodAt, periodsOf } from '#domain/liaison/coverage/periods.ts';
import { LiaisonNav } from '../liaison-nav.tsx';
import { useMayAssign } from '../use-may-assign.ts';
import { AssignManyForm } from './assign-many.form.tsx';
import { BoardDemands } from './board-demands.tsx';
import { BoardGrid } from './board-grid.tsx';
import { shownRows } from './board-rows.ts';
import { BulkBar } from './bulk-bar.tsx';
import { campaignsQuery, useFound } from './coverage.queries.ts';
import { isNarrow, writeAsked } from './coverage-address.ts';
import { FigureRow, useFigureHint } from './coverage-figures.tsx';
import { CoverageFilters } from './coverage-filters.tsx';
import { FigureDrawer } from './figure-drawer.tsx';
import { periodName } from './period-name.ts';
import { RulesInWords } from './rules-in-words.tsx';
import { TargetDrawer } from './target.drawer.tsx';
import { useBoard, useFederations } from './use-board.ts';
import { useCoverageAddress } from './use-coverage-address.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** /liaison/coverage: who is to be served, who serves, and whether the visits were made. */
export function CoveragePage() {
  const { t, i18n } = useTranslation('coverage');
  const today = useToday();
  const { asked, typed, setTyped, change } = useCoverageAddress(today);
  const board = useBoard(asked, t('grid.notHeld'));
  const campaigns = useQuery(campaignsQuery()).data ?? [];
  const { nodes } = useFederations();
  const mayAssign = useMayAssign();
  const cards = useMediaQuery('(max-width: 48em)', false) ?? false;
  const searchRef = useRef<HTMLInputElement>(null);
  const enterRef = useRef<() => void>(() => undefined);
  const [marked, setMarked] = useState(NOBODY);
  const [assigning, setAssigning] = useState<'marked' | string | null>(null);

  const found = useFound(useDeferredValue(typed.trim()));
  const { rows } = board;
  const shown = useMemo(
    () => (rows && found !== undefined ? shownRows(rows, asked.state, found) : undefined),
    [rows, found, asked.state],
  );
  const periods = useMemo(
    () => periodsOf(asked.per, Number(asked.day.slice(0, 4))),
    [asked.per, asked.day],
  );
  const names = useMemo(() => new Map(board.leaders?.map((l) => [l.id, l.name])), [board.leaders]);
  const present = periodAt(asked.per, asked.day);
  const period = periodName(t, present);
  const narrow = isNarrow(asked);
  const hint = useFigureHint(period, narrow);
  const chosen = useMemo(
    () => (board.all ?? []).filter((row) => marked.has(row.id)),
    [board.all, marked],
  );
  const open = asked.target ? board.all?.find((row) => row.id === asked.target) : undefined;
  const toAssign =
    assigning === 'marked' ? chosen : (board.all ?? []).filter((row) => row.id === assigning);
  const { federation, campaign, type, kind, leader, state } = asked;
  const question = [federation, campaign, type, kind, leader, state, typed].join(' ');
  const sources = board.book && {
    rows: board.rows ?? [],
    visits: board.visits ?? [],
    leaders: board.leaders ?? [],
  };

  return (
    <Page title={t('title')} lead={t('lead')} asOf={asked.day}>
      <LiaisonNav />
      {board.rules && board.all && (
        <RulesInWords
          rules={board.rules}
          campaign={campaign}
          campaignName={(id) => campaigns.find((c) => c.id === id)?.name ?? t('grid.notHeld')}
          kind={kind}
          day={asked.day}
          mayMake={mayAssign}
        />
      )}
      <FigureRow
        figures={board.figures}
        period={period}
        narrow={narrow}
        to={(figure) => `${paths.liaisonCoverage}?${writeAsked({ ...asked, figure }, today)}`}
      />
      <BoardDemands county={federation} range={{ campaign, leader, kind, type }} day={asked.day} />
      <CoverageFilters
        asked={asked}
        typed={typed}
        onTyped={setTyped}
        onChange={change}
        federations={nodes}
        campaigns={campaigns}
        leaders={board.leaders ?? []}
        counts={board.counts}
        searchRef={searchRef}
        onDown={() => enterRef.current()}
      />
      <Stack gap="sm">
        {!shown ? (
          <Preparing />
        ) : shown.length === 0 ? (
          <EmptyState
            what={board.all?.length === 0 ? t('grid.empty') : t('grid.none')}
            why={board.all?.length === 0 ? t('grid.emptyWhy') : t('grid.noneWhy')}
          />
        ) : (
          <BoardGrid
            rows={shown}
            periods={periods}
            day={asked.day}
            question={question}
            marks={mayAssign ? { ids: marked, onChange: setMarked } : null}
            cards={cards}
            leaderName={(id) => names.get(id) ?? t('grid.notHeld')}
            onOpen={(target, at) => change({ target, period: at })}
            onAssign={mayAssign ? setAssigning : null}
            searchRef={searchRef}
            enterRef={enterRef}
          />
        )}
        <Text size="sm" c="dimmed" role="status">
          {shown &&
            t('grid.count', {
              count: shown.length,
              said: formatNumber(shown.length, i18n.language),
            })}
          {(state || typed) && ` · ${t('filter.hint')}`}
        </Text>
        <BulkBar
          rows={chosen}
          listed={board.listed ?? []}
          campaigns={campaigns}
          campaign={campaign}
          today={today}
          onAssign={() => setAssigning('marked')}
          onClear={() => setMarked(NOBODY)}
        />
      </Stack>
      {assigning && toAssign.length > 0 && board.book && (
        <Dialog
          title={
            toAssign.length === 1
              ? t('assign.for', { name: toAssign[0]?.name ?? '' })
              : t('assign.titleMany', { count: toAssign.length })
          }
          onClose={() => setAssigning(null)}
        >
          <AssignManyForm
            targets={toAssign}
            book={board.book}
            leaders={board.leaders ?? []}
            campaignId={campaign}
            today={today}
            onDone={(done) => {
              if (done && assigning === 'marked') setMarked(NOBODY);
              setAssigning(null);
            }}
          />
        </Dialog>
      )}
      {open && board.book && (
        <TargetDrawer
          key={open.id}
          row={open}
          periodKey={asked.period}
          book={board.book}
          leaders={board.leaders ?? []}
          visits={(board.visits ?? []).filter((visit) => visit.targetId === open.id)}
          listed={board.listed ?? []}
          campaigns={campaigns}
          campaign={campaign}
          day={asked.day}
          today={today}
          mayAssign={mayAssign}
          onClose={() => change({ target: null, period: null })}
        />
      )}
      {asked.figure && board.figures && sources && (
        <FigureDrawer
          key={asked.figure}
          figureKey={asked.figure}
          figure={board.figures[asked.figure]}
          periodKey={present.key}
          hint={hint(asked.figure)}
          sources={sources}
          onClose={() => change({ figure: null })}
        />
      )}
    </Page>
  );
}
