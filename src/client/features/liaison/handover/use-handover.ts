import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { data } from '#client/data/data.ts';
import { recordQuery } from '#client/data/queries.ts';
import { failureText } from '#client/ui/failure-text.ts';
import { takeBack } from '#client/ui/undo-toast.tsx';
import { addDays } from '#domain/kernel/calendar.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { leader as leaderEntity } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import type { Load } from '#domain/liaison/plan/plan-balance.ts';
import { loadsOf } from '#domain/liaison/plan/plan-balance.ts';
import { openOn } from '#domain/liaison/plan/plan-holdings.ts';
import { planTargets } from '#domain/liaison/plan/plan-scope.ts';
import { type SuccessorLeader, successorLeaders } from '#domain/liaison/plan/successor-leaders.ts';
import { openAfter, suggestSuccessors } from '#domain/liaison/plan/suggest-successors.ts';
import type { HeldLoad } from '../leader-select.tsx';
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
      // Written by this page alone; an older one knew nothing of taking back.
      const old = found as HandoverWork | null;
      if (old) setKept({ ...old, applied: old.applied ?? null });
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

  /** Leaders by campaign, or standing liaison: each has its own rules and its own loads. */
  const leadersOf = useMemo(() => {
    const known = new Map<string | null, readonly SuccessorLeader[]>();
    return (campaignId: string | null) => {
      const asked = { leaderId, campaignId, day, lastDay };
      const found = known.get(campaignId) ?? (rows ? successorLeaders(rows, asked) : []);
      known.set(campaignId, found);
      return found;
    };
  }, [rows, day, lastDay, leaderId]);
  const standing = useMemo(() => openOn(rows?.liaisons ?? [], day), [rows, day]);

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
      rows
        ? suggestSuccessors({
            ...{ leaderId, day, open, standing, leadersOf },
            targets: planTargets(
              rows,
              open.map((l) => ({ kind: l.targetKind, id: l.targetId })),
            ),
          })
        : [],
    [rows, standing, leadersOf, leaderId, day, open],
  );
  const passed = lines.flatMap(({ liaison: l, successorId }) =>
    successorId ? [{ ...l, leaderId: successorId, replaces: l.id }] : [],
  );
  const counted = new Map<string | null | undefined, ReadonlyMap<string, Load>>();
  /** Loads with the hand-over: in a campaign, in standing liaison (null), or in all (undefined). */
  const loadsIn = (campaignId: string | null | undefined) => {
    const within = (row: Pick<Liaison, 'campaignId'>) =>
      campaignId === undefined || row.campaignId === campaignId;
    const leaders = leadersOf(campaignId ?? null);
    const found =
      counted.get(campaignId) ?? loadsOf(leaders, standing.filter(within), passed.filter(within));
    counted.set(campaignId, found);
    return found;
  };

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
    /** Leaders who may be chosen. */
    takers: rows?.leaders.filter((l) => l.id !== leaderId && isInOffice(l, day)) ?? [],
    /** What a leader would hold: where one assignment is given, in its campaign and by its rules. */
    loadOf(id: string, liaison?: Liaison): HeldLoad {
      const held = loadsIn(liaison?.campaignId).get(id)?.after ?? 0;
      const leader = liaison && leadersOf(liaison.campaignId).find((l) => l.id === id);
      return { held, quota: leader?.ruled ? leader.quota : null };
    },
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
    /** Takes the hand-over back; what was arranged stands as before it. */
    async takeBack() {
      if (!work?.applied) return;
      await takeBack(work.applied);
      change({ applied: null });
    },
    async confirm() {
      if (!record || !work || fault || lines.length !== open.length) return;
      setSaving(true);
      setFailure(null);
      try {
        const saved = await handOver(record.row, lines, work);
        change({ applied: saved?.batch ?? null });
      } catch (error) {
        setFailure(failureText(error));
      } finally {
        setSaving(false);
      }
    },
  };
}
export type HandoverUnderWay = ReturnType<typeof useHandover>;
