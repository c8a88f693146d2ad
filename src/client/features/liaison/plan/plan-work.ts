import { isPartialDate } from '#domain/kernel/date.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import type { Plan } from '#domain/liaison/plan/plan-liaison.ts';
import type { PlanSettings } from '#domain/liaison/plan/plan-scope.ts';
import type { Proposal } from '#domain/liaison/plan/proposal.ts';

/** A proposal as it lies in the draft. `locked` ones outlive a new run; `byHand` was chosen by a person. */
export interface DraftRow extends Proposal {
  readonly locked: boolean;
  readonly byHand: boolean;
}

export interface PlanDraft {
  readonly at: string;
  /** The settings that it was made under. */
  readonly settings: PlanSettings;
  readonly rows: readonly DraftRow[];
  readonly uncovered: Plan['uncovered'];
  readonly over: readonly string[];
}

/** What a person is at on this page; kept on the device, so that a reload loses nothing. */
export interface PlanWork {
  readonly settings: PlanSettings;
  readonly basisDocument: string;
  /** Assignments that a person has locked: a plan leaves them as they are. */
  readonly kept: readonly string[];
  readonly draft: PlanDraft | null;
  /** The plan that was applied last, to take it back. */
  readonly applied: { readonly batch: string; readonly count: number; readonly at: string } | null;
}

export const PLAN_DRAFT = 'liaison:plan';

export const freshWork = (today: string): PlanWork => ({
  settings: {
    campaignId: null,
    federationId: null,
    kinds: LIAISON_TARGETS,
    mode: 'uncovered',
    role: 'liaison-leader',
    day: today,
    ownOnly: false,
    fallback: 5,
  },
  basisDocument: '',
  kept: [],
  draft: null,
  applied: null,
});

/** The draft that a plan makes, with the locked rows of the draft before it. */
export function draftOf(
  plan: Plan,
  before: PlanDraft | null,
  settings: PlanSettings,
  at: string,
): PlanDraft {
  const pinned = new Map(lockedRows(before).map((row) => [row.targetId, row]));
  const rows = plan.proposals.map((p): DraftRow => {
    const old = pinned.get(p.targetId);
    const same = old?.leaderId === p.leaderId;
    return { ...p, locked: same, byHand: same && old.byHand };
  });
  const { uncovered, over } = plan;
  return { at, settings, rows, uncovered, over };
}

export const lockedRows = (draft: PlanDraft | null): readonly DraftRow[] =>
  draft?.rows.filter((row) => row.locked) ?? [];

/** What must be put right before a plan can be made. */
export const settingsFaults = ({ day, kinds }: PlanSettings) => ({
  day: day.length !== 10 || !isPartialDate(day),
  kinds: kinds.length === 0,
});
