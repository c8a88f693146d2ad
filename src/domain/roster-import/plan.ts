import type { Row } from '#domain/kernel/entity.ts';
import type { CellChange } from './compare-row.ts';
import type { Finding } from './finding.ts';
import type { AimKind } from './import-aim.ts';
import type { Lookups } from './read-cell.ts';
import type { AsideRow } from './row-kinds.ts';

/** Where a data row stands. Each is in exactly one. */
export const BUCKETS = [
  'new',
  'update',
  'unchanged',
  /** A cell waits for a person. */
  'decide',
  /** Several records might be meant. */
  'ambiguous',
  /** Repeats an earlier row of the file; waits for a person. */
  'duplicate',
  /** Filled the gaps of the row it repeats. */
  'merged',
  'excluded',
] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What a file is imported into. */
export interface ImportTarget {
  readonly kind: AimKind;
  readonly id: string;
  readonly name: string;
  /** Federation that keeps new enterprises whose region has none of its own here. */
  readonly federationId: string;
}

export interface ImportContext extends Lookups {
  readonly workspaceId: string;
  readonly target: ImportTarget;
  /** Federations on this device that may keep an enterprise, with their regions. */
  readonly federations: readonly { readonly id: string; readonly region: string | null }[];
  /** Enterprises that rows may match, and memberships of the chamber. */
  readonly enterprises: readonly Row[];
  readonly memberships: readonly Row[];
  /** For a ledger: chambers that rows may be about, and the demands of whatever rows may be about. */
  readonly chambers: readonly Row[];
  readonly demands: readonly Row[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** Everything known of one data row. */
export interface PlanRow {
  readonly row: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly bucket: Bucket;
  readonly findings: readonly Finding[];
  readonly changes: readonly CellChange[];
  readonly match: {
    readonly id: string;
    readonly by: 'code' | 'name' | 'number' | 'person';
  } | null;
  /** For a demand: the enterprise or chamber that raised it. */
  readonly about: { readonly kind: 'enterprise' | 'chamber'; readonly id: string } | null;
  /** Its membership of the chamber, where there is one. */
  readonly membershipId: string | null;
  readonly candidates: readonly Candidate[];
  /** The earlier row that it repeats. */
  readonly repeats: number | null;
  /** True where both rows bear one credit code, so that they can't be two enterprises. */
  readonly sameCode: boolean;
  /** Federation that will keep it, if it is new. */
  readonly federationId: string;
}

export interface Plan {
  readonly sheet: string;
  readonly rows: readonly PlanRow[];
  readonly aside: readonly AsideRow[];
  readonly counts: Readonly<Record<Bucket, number>>;
  /** Number that a total row states, where it states one. */
  readonly statedTotal: number | null;
}
