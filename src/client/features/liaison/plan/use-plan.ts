import { useEffect, useMemo, useRef, useState } from 'react';
import { data } from '#client/data/data.ts';
import { failureText } from '#client/ui/failure-text.ts';
import { takeBack } from '#client/ui/undo-toast.tsx';
import { loadsOf } from '#domain/liaison/plan/plan-balance.ts';
import { holdingsOf, openOn } from '#domain/liaison/plan/plan-holdings.ts';
import type { Standing } from '#domain/liaison/plan/plan-request.ts';
import {
  liaisonsOf,
  type PlanSettings,
  planLeaders,
  planRequest,
} from '#domain/liaison/plan/plan-scope.ts';
import { staleProposals } from '#domain/liaison/plan/plan-stale.ts';
import { applyPlan } from './plan.commands.ts';
import { usePlanRows } from './plan.queries.ts';
import {
  type DraftRow,
  draftOf,
  freshWork,
  lockedRows,
  PLAN_DRAFT,
  type PlanDraft,
  type PlanWork,
} from './plan-work.ts';
import { type PlanRun, startPlan } from './planner.ts';

const NONE: readonly Standing[] = [];

/** The draft of a plan: made in a worker, changed by hand, compared with today, applied or thrown away. */
export function usePlan(today: string) {
  const [work, setWork] = useState<PlanWork>(() => freshWork(today));
  const [restored, setRestored] = useState(false);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [applying, setApplying] = useState(false);
  const run = useRef<PlanRun | null>(null);
  const { settings, draft } = work;
  const rows = usePlanRows(settings.campaignId, settings.day);
  const made = draft?.settings ?? settings;
  const draftRows = usePlanRows(made.campaignId, made.day);

  useEffect(() => {
    let here = true;
    void data.draft.get(PLAN_DRAFT).then((kept) => {
      if (!here) return;
      // Written by this page alone.
      if (kept) setWork((fresh) => ({ ...fresh, ...(kept as Partial<PlanWork>) }));
      setRestored(true);
    });
    return () => {
      here = false;
      run.current?.cancel();
    };
  }, []);
  useEffect(() => {
    if (restored)
      data.draft.set(PLAN_DRAFT, work).catch((error: unknown) => setFailure(failureText(error)));
  }, [restored, work]);

  const now = useMemo(() => {
    if (!draft || !draftRows) return null;
    const of = draft.settings;
    const { day, role } = of;
    const standing = openOn(liaisonsOf(draftRows.liaisons, of), day);
    const leaders = planLeaders(draftRows, of);
    const kinds = new Map(planRequest(draftRows, of).targets.map((t) => [t.id, t.kind]));
    const targets = new Set(kinds.keys());
    const stale = staleProposals(draft.rows, { day, role, standing, leaders, targets });
    const fresh = draft.rows.filter((row) => !stale.has(row.targetId));
    return { stale, fresh, loads: loadsOf(leaders, standing, fresh), kinds };
  }, [draft, draftRows]);

  const movable = useMemo(() => {
    if (!rows || settings.mode !== 'reshuffle') return NONE;
    return [...holdingsOf(planRequest(rows, settings)).loose.values()];
  }, [rows, settings]);

  const change = (part: Partial<PlanWork>) => setWork((old) => ({ ...old, ...part }));
  const changeDraft = (next: (old: PlanDraft) => PlanDraft) =>
    setWork((old) => (old.draft ? { ...old, draft: next(old.draft) } : old));
  const changeRow = (targetId: string, next: (row: DraftRow) => DraftRow) =>
    changeDraft((old) => ({
      ...old,
      rows: old.rows.map((row) => (row.targetId === targetId ? next(row) : row)),
    }));

  async function start() {
    if (!rows || run.current) return;
    setFailure(null);
    setProgress({ done: 0, of: 0 });
    try {
      run.current = startPlan(
        {
          ...planRequest(rows, settings),
          locked: new Set(work.kept),
          pins: lockedRows(draft),
        },
        (done, of) => setProgress({ done, of }),
      );
      const plan = await run.current.plan;
      const at = new Date().toISOString();
      if (plan) change({ draft: draftOf(plan, draft, settings, at), applied: null });
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      run.current = null;
      setProgress(null);
    }
  }

  async function apply() {
    if (!draft || !now || !draftRows) return;
    setApplying(true);
    setFailure(null);
    try {
      const chosen = now.fresh.flatMap((row) => {
        const targetKind = now.kinds.get(row.targetId);
        return targetKind ? [{ ...row, targetKind }] : [];
      });
      const saved = await applyPlan(chosen, draftRows.liaisons, {
        settings: draft.settings,
        basisDocument: work.basisDocument,
      });
      const at = new Date().toISOString();
      if (saved) change({ draft: null, applied: { batch: saved.batch, count: chosen.length, at } });
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      setApplying(false);
    }
  }

  return {
    work,
    rows: draft ? draftRows : rows,
    ready: rows !== undefined && restored,
    now,
    /** Assignments that a reshuffle may move unless they are locked; none in the other mode. */
    movable,
    progress,
    failure,
    applying,
    set: (part: Partial<PlanSettings>) =>
      setWork((old) => ({ ...old, settings: { ...old.settings, ...part } })),
    setBasis: (basisDocument: string) => change({ basisDocument }),
    start,
    cancel: () => run.current?.cancel(),
    apply,
    discard: () => change({ draft: null }),
    async undo() {
      if (!work.applied) return;
      await takeBack(work.applied.batch);
      change({ applied: null });
    },
    lock: (targetId: string, locked: boolean) => changeRow(targetId, (row) => ({ ...row, locked })),
    /** Gives a target, proposed or uncovered, to a leader of a person's choice; locked from then on. */
    give: (targetId: string, leaderId: string) =>
      changeDraft((old) => {
        const known = old.rows.find((row) => row.targetId === targetId);
        const own = { reasons: [], locked: true, byHand: true } as const;
        const row = { targetId, replaces: known?.replaces ?? null, leaderId, ...own };
        const rows = known
          ? old.rows.map((one) => (one === known ? row : one))
          : [...old.rows, row];
        return { ...old, rows, uncovered: old.uncovered.filter((u) => u.targetId !== targetId) };
      }),
    /** Leaves a target as it is: with its leader of today, or without one. */
    leave: (row: DraftRow) => {
      changeDraft((old) => ({
        ...old,
        rows: old.rows.filter((one) => one.targetId !== row.targetId),
      }));
      const { replaces } = row;
      if (replaces) setWork((old) => ({ ...old, kept: [...new Set([...old.kept, replaces])] }));
    },
    /** Locks assignments that stand, or unlocks them. */
    keep: (ids: readonly string[], locked: boolean) =>
      setWork((old) => {
        const rest = old.kept.filter((id) => !ids.includes(id));
        return { ...old, kept: locked ? [...rest, ...ids] : rest };
      }),
    release: () => change({ kept: [] }),
  };
}
export type PlanUnderWay = ReturnType<typeof usePlan>;
