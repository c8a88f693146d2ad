import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { data } from '#client/data/data.ts';
import { recordQuery } from '#client/data/queries.ts';
import { failureText } from '#client/ui/failure-text.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { leader as leaderEntity } from '#domain/leader/leader.entity.ts';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import { loadsOf } from '#domain/liaison/plan/plan-balance.ts';
import { openOn } from '#domain/liaison/plan/plan-holdings.ts';
import { planLeaders, planTargets } from '#domain/liaison/plan/plan-scope.ts';
import { openAfter, suggestSuccessors } from '#domain/liaison/plan/suggest-successors.ts';
import { useBaseRows, useRowsWith } from '../plan/plan.queries.ts';
import { handOver } from './handover.commands.ts';
import {
  doneLines,
  END_ONLY,
  freshHandover,
  type HandoverWork,
  handoverDraft,
  lastDayFault,
} from './handover-work.ts';

/** Targets of a leader without a rule, in suggestions: he may take any number. */
const UNLIMITED = 99;

/** One leader's hand-over: what is open, to whom it goes, and the way to write it. */
export function useHandover(leaderId: string, today: string) {
  const record = useQuery(recordQuery('leader', leaderId)).data;
  const base = useBaseRows();
  const leader = useMemo(() => (record ? asRecord(leaderEntity, record.row) : null), [record]);
  const [kept, setKept] = useState<HandoverWork | null>(null);
  const [restored, setRestored] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const key = handoverDraft(leaderId);

  useEffect(() => {
    let here = true;
    void data.draft.get(key).then((found) => {
      if (!here) return;
      // Written by this page alone.
      setKept((found as HandoverWork | null) ?? null);
      setRestored(true);
    });
    return () => {
      here = false;
    };
  }, [key]);

  const work = kept ?? (leader ? freshHandover(leader, today) : null);
  const lastDay = work?.lastDay ?? today;
  const fault = leader ? lastDayFault(lastDay, leader) : null;
  const day = fault === 'dayWrong' ? today : addDays(lastDay, 1);
  const open = useMemo(
    () => openAfter(base?.liaisons ?? [], leaderId, fault === 'dayWrong' ? today : lastDay),
    [base, leaderId, lastDay, fault, today],
  );
  const done = useMemo(
    () => (leader && base ? doneLines(leader, base.liaisons) : []),
    [leader, base],
  );
  const targets = useMemo(
    () =>
      [...open, ...done.map((l) => l.liaison)].map((l) => ({ kind: l.targetKind, id: l.targetId })),
    [open, done],
  );
  const rows = useRowsWith(base, targets);

  const asked = useMemo(() => {
    if (!rows) return null;
    const scope = { campaignId: null, day, fallback: UNLIMITED };
    const leaders = planLeaders(rows, scope).filter((l) => l.id !== leaderId);
    return { leaders, standing: openOn(rows.liaisons, day) };
  }, [rows, day, leaderId]);

  const change = (part: Partial<HandoverWork>) => {
    if (!work) return;
    const next = { ...work, ...part };
    setKept(next);
    data.draft.set(key, next).catch((error: unknown) => setFailure(failureText(error)));
  };

  const mayTakeOver = (id: string) => {
    const found = rows?.leaders.find((l) => l.id === id);
    return found !== undefined && id !== leaderId && isInOffice(found, day);
  };
  /** The arrangement of an assignment, where it still can be carried out. */
  const chosen = (liaisonId: string): string | null => {
    const id = work?.successors[liaisonId];
    return id !== undefined && (id === END_ONLY || mayTakeOver(id)) ? id : null;
  };
  const lines = open.flatMap((liaison) => {
    const id = chosen(liaison.id);
    return id === null ? [] : [{ liaison, successorId: id === END_ONLY ? null : id }];
  });
  const suggestions = useMemo(
    () =>
      rows && asked
        ? suggestSuccessors({
            ...{ leaderId, day, open, ...asked },
            targets: planTargets(
              rows,
              open.map((l) => ({ kind: l.targetKind, id: l.targetId })),
            ),
          })
        : [],
    [rows, asked, leaderId, day, open],
  );

  return {
    record,
    leader,
    rows,
    work: restored ? work : null,
    day,
    fault,
    open,
    done,
    lines,
    suggestions,
    failure,
    saving,
    chosen,
    leaders: rows?.leaders.filter((l) => l.id !== leaderId) ?? [],
    loads: asked
      ? loadsOf(
          asked.leaders,
          asked.standing,
          lines.flatMap(({ liaison: l, successorId }) =>
            successorId ? [{ targetId: l.targetId, leaderId: successorId, replaces: l.id }] : [],
          ),
        )
      : new Map(),
    change,
    give: (liaisonId: string, to: string | null) => {
      const { [liaisonId]: _, ...rest } = work?.successors ?? {};
      change({ successors: to === null ? rest : { ...rest, [liaisonId]: to } });
    },
    giveAll: (to: string) =>
      change({ successors: Object.fromEntries(open.map((l) => [l.id, to])) }),
    suggest: () =>
      change({
        successors: Object.fromEntries(
          suggestions.flatMap((s) => (s.leaderId ? [[s.liaisonId, s.leaderId]] : [])),
        ),
      }),
    async confirm() {
      if (!record || !work || fault || lines.length !== open.length) return;
      setSaving(true);
      setFailure(null);
      try {
        await handOver(record.row, lines, work);
        await data.draft.drop(key);
        setKept(null);
      } catch (error) {
        setFailure(failureText(error));
      } finally {
        setSaving(false);
      }
    },
  };
}
export type HandoverUnderWay = ReturnType<typeof useHandover>;
