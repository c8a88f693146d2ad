import type { Leader } from '#domain/leader/leader.entity.ts';
import type { Liaison } from '../liaison.entity.ts';

export type TargetKind = Liaison['targetKind'];

/** A leader with the number of targets that the rules allow: in all, and of a kind where one says so. */
export type PlanLeader = Pick<
  Leader,
  'id' | 'federationId' | 'portfolio' | 'inOfficeFrom' | 'inOfficeTo'
> & { readonly quota: number; readonly byKind?: Readonly<Partial<Record<TargetKind, number>>> };

export interface PlanTarget {
  readonly id: string;
  readonly kind: TargetKind;
  readonly federationId: string | null;
  /** Code of its industry, or null. */
  readonly industry: string | null;
  /** Words that a portfolio may name: its industry's name, a chamber's trade. */
  readonly words: readonly string[];
}

export type Standing = Pick<
  Liaison,
  'id' | 'leaderId' | 'targetId' | 'targetKind' | 'role' | 'joint' | 'from' | 'to'
>;

/** A proposal that a person made or wants to keep. */
export interface Pin {
  readonly targetId: string;
  readonly leaderId: string;
}

/** Everything a plan is made from; `standing` are the assignments that count towards the quotas. */
export interface PlanRequest {
  /** First day of what is proposed. */
  readonly day: string;
  readonly role: Liaison['role'];
  readonly leaders: readonly PlanLeader[];
  readonly targets: readonly PlanTarget[];
  readonly standing: readonly Standing[];
  /** `uncovered` leaves every standing assignment; `reshuffle` may move those that are not locked. */
  readonly mode: 'uncovered' | 'reshuffle';
  /** Leaders only of the target's own federation. */
  readonly ownOnly?: boolean;
  /** Ids of assignments that stay as they are. */
  readonly locked?: ReadonlySet<string>;
  readonly pins?: readonly Pin[];
  /** Ids of leaders who hand everything over. */
  readonly leaving?: ReadonlySet<string>;
  readonly onProgress?: (done: number, of: number) => void;
}
