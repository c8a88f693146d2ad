import type { MeetingKind } from '#domain/meeting/meeting.entity.ts';

/** How many meetings of each kind a standard asks for in a year; more of one kind do not make up for another. */
export type MeetingsAsked = Readonly<Partial<Record<MeetingKind, number>>>;

/** A level that an item may reach; `points` is what it is worth. */
export interface ItemLevel {
  readonly code: string;
  readonly text: string;
  readonly points: number;
}

export const ITEM_KINDS = ['level', 'count', 'ratio', 'bool'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * One scored line of a scheme. `points` are its maximum; how they are won depends on `kind`:
 * one of `levels`; `each` points × a number; a percentage from `from` (none) to `to` (all); yes or no.
 */
export interface SchemeItem {
  readonly code: string;
  readonly text: string;
  readonly points: number;
  readonly kind: ItemKind;
  readonly levels?: readonly ItemLevel[];
  readonly each?: number;
  readonly unit?: string;
  readonly from?: number;
  readonly to?: number;
  /** Whether points are only counted with a document beside them. */
  readonly evidence?: boolean;
  /** The fact by which the app can suggest a value; a key of `FACT_KEYS`. */
  readonly autofill?: string;
  /** Meetings that count, where the fact is how many were held. */
  readonly meetings?: MeetingsAsked;
  /** The clause or document that asks for it. */
  readonly basis?: string;
}
export interface SchemeDimension {
  readonly code: string;
  readonly text: string;
  /** Points as the standard states them; the items must add up to it. */
  readonly points?: number;
  readonly items: readonly SchemeItem[];
}

/** What stops an award, whatever the points. */
export interface SchemeVeto {
  readonly code: string;
  readonly text: string;
  readonly basis?: string;
}
/** What must be so before a dossier is handed in; with `autofill` it is read from records. */
export interface SchemeGate {
  readonly code: string;
  readonly text: string;
  readonly autofill?: string;
  /** The least that the fact must reach; without it, it must be yes. */
  readonly least?: number;
}
/** A grade from a line of points on, as 3A to 5A. */
export interface SchemeGrade {
  readonly code: string;
  readonly text: string;
  readonly line: number;
}
/** How the final score follows from reviewers and experts. */
export interface FinalRule {
  /** Percent of the experts' mean in the final score; the rest is the reviewer's. */
  readonly expertShare: number;
  /** From so many experts on, the highest and the lowest are left out. */
  readonly trimFrom?: number;
}
