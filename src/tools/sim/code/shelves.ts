import type {
  DirRecord,
  IssueRecord,
  OutRecord,
  OverlayRecord,
  SegmentRecord,
  ShelfRecord,
} from '#client/data/store/database.ts';
import { asTheyCame } from '#client/data/store/memory.ts';
import { localRecord } from '#client/data/store/record.ts';
import { allRows } from '#client/data/store/segment.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { newestFirst } from '#domain/sync/client-rules.ts';
import { type Copy, compose } from '#domain/sync/compose.ts';
import type { Device } from './device.ts';
import type { Disk } from './disk.ts';

/** A copy of a row with its kind. */
export type Shelved = Copy & { readonly kind: string; readonly id: string };

export const shelfOf = ({ scope, kind }: { scope: string; kind: string }) => `${scope}|${kind}`;
const nameOf = ({ scope, kind, gen, i }: Pick<DirRecord, 'scope' | 'kind' | 'gen' | 'i'>) =>
  `${scope}|${kind}|${gen}|${i}`;

/** What lies on a disk. */
export interface Lying {
  readonly copies: readonly Shelved[];
  /** The newest copy on each shelf. */
  readonly newest: ReadonlyMap<string, Shelved>;
  /** How new those are, in one text. */
  readonly ages: string;
}
const lying = new WeakMap<Disk, Lying & { readonly version: number }>();

/** Every copy that lies on the disk, segments and overlay alike, read past all code of the device. */
export function lyingOn(device: Device): Lying {
  const { version } = device.disk;
  const known = lying.get(device.disk);
  if (known?.version === version) return known;
  const copies = copiesOn(device);
  const newest = newestOf(copies);
  const ages = [...newest].map(([key, { ep, rev }]) => `${key} ${ep} ${rev}`).join();
  const read = { version, copies, newest, ages };
  lying.set(device.disk, read);
  return read;
}

const rowsIn = new WeakMap<SegmentRecord, ReturnType<typeof allRows>>();

/** A segment that was stored is never changed, only replaced. */
function rowsOf(seg: SegmentRecord): ReturnType<typeof allRows> {
  const rows = rowsIn.get(seg) ?? allRows(seg);
  rowsIn.set(seg, rows);
  return rows;
}

function copiesOn(device: Device): Shelved[] {
  const views = new Map(device.table<ShelfRecord>('shelf').map((s) => [shelfOf(s), s.view]));
  const segments = new Map(device.table<SegmentRecord>('seg').map((seg) => [nameOf(seg), seg]));
  const out: Shelved[] = [];
  const add = (
    at: { scope: string; kind: string; ep: number },
    id: string,
    rev: number,
    row: Row | null,
  ) => {
    const view = views.get(shelfOf(at)) ?? 'basic';
    out.push({ scope: at.scope, kind: at.kind, ep: at.ep, id, rev, row, view });
  };
  for (const dir of device.table<DirRecord>('dir')) {
    const seg = segments.get(nameOf(dir));
    if (!seg) throw new Error(`S6: ${device.name} has a directory without its segment`);
    for (const row of rowsOf(seg)) add(dir, row.id, row.rev, row);
  }
  for (const row of device.table<OverlayRecord>('row')) add(row, row.id, row.rev, row.r);
  return out;
}

function newestOf(copies: readonly Shelved[]): Map<string, Shelved> {
  const out = new Map<string, Shelved>();
  for (const copy of copies) {
    const key = `${shelfOf(copy)}|${copy.id}`;
    const held = out.get(key);
    if (!held || newestFirst(copy, held) < 0) out.set(key, copy);
  }
  return out;
}

/** What an unsent mutation shows: its operations, and what they come to where they decide something. */
const shownOps = ({ ops, shown = [] }: OutRecord) => [...ops, ...shown];

/** The screen from scratch: segments ⊕ overlay ⊕ outbox, by kind and id. */
export function screenOf(
  device: Device,
  { copies }: Lying,
  kinds: readonly Kind[],
): Map<Kind, Map<string, Row>> {
  const byKind = Map.groupBy(copies, (copy) => copy.kind);
  const outs = device.table<OutRecord>('out').sort((a, b) => a.n - b.n);
  const issues = device.table<IssueRecord>('issue').filter((issue) => !issue.settled);
  issues.sort(asTheyCame);
  const pending = outs.flatMap((out) =>
    shownOps(out).map((op) => ({ n: out.n, op, seen: out.seen })),
  );
  const refused = issues.flatMap((issue) => issue.ops.map((op) => ({ op, issue })));
  const rowsOfKind = (kind: Kind) => {
    const at = Map.groupBy(byKind.get(kind) ?? [], (copy) => copy.id);
    const waits = Map.groupBy(
      pending.filter(({ op }) => op.kind === kind),
      ({ op }) => op.id,
    );
    const own = Map.groupBy(
      refused.filter(({ op }) => op.kind === kind),
      ({ op }) => op.id,
    );
    const out = new Map<string, Row>();
    for (const id of new Set([...at.keys(), ...waits.keys(), ...own.keys()])) {
      const unsent = {
        pending: waits.get(id) ?? [],
        issues: [...new Set((own.get(id) ?? []).map(({ issue }) => issue))],
      };
      const stored = compose(kind, at.get(id) ?? []);
      const record = localRecord(kind, id, stored, { ...unsent, contested: false, sending: 0 });
      if (record) out.set(id, record.row);
    }
    return out;
  };
  return new Map(kinds.map((kind) => [kind, rowsOfKind(kind)]));
}
