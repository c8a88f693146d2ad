import type {
  DirRecord,
  IssueRecord,
  OutRecord,
  OverlayRecord,
  SegmentRecord,
  ShelfRecord,
} from '#client/data/store/database.ts';
import { localRecord } from '#client/data/store/record.ts';
import { allRows } from '#client/data/store/segment.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { newestFirst } from '#domain/sync/client-rules.ts';
import { type Copy, compose } from '#domain/sync/compose.ts';
import type { Device } from './device.ts';

/** A copy of a row with its kind. */
export type Shelved = Copy & { readonly kind: string; readonly id: string };

export const shelfOf = ({ scope, kind }: { scope: string; kind: string }) => `${scope}|${kind}`;
const nameOf = ({ scope, kind, gen, i }: Pick<DirRecord, 'scope' | 'kind' | 'gen' | 'i'>) =>
  `${scope}|${kind}|${gen}|${i}`;

/** Every copy that lies on the disk, segments and overlay alike, read past all code of the device. */
export function copiesOn(device: Device): Shelved[] {
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
    for (const row of allRows(seg)) add(dir, row.id, row.rev, row);
  }
  for (const row of device.table<OverlayRecord>('row')) add(row, row.id, row.rev, row.r);
  return out;
}

/** The newest copy on each shelf. */
export function newestOf(copies: readonly Shelved[]): Map<string, Shelved> {
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

/** The screen from scratch: segments ⊕ overlay ⊕ outbox, of one kind, by id. */
export function screenOf(device: Device, all: readonly Shelved[], kind: Kind): Map<string, Row> {
  const copies = Map.groupBy(
    all.filter((copy) => copy.kind === kind),
    (copy) => copy.id,
  );
  const outs = device.table<OutRecord>('out').sort((a, b) => a.n - b.n);
  const issues = device.table<IssueRecord>('issue').filter((issue) => !issue.settled);
  const unsent = [...outs.flatMap(shownOps), ...issues.flatMap(({ ops }) => ops)];
  const ids = new Set([
    ...copies.keys(),
    ...unsent.filter((op) => op.kind === kind).map((op) => op.id),
  ]);
  const out = new Map<string, Row>();
  for (const id of ids) {
    const pending = outs.flatMap((out) =>
      shownOps(out)
        .filter((op) => op.kind === kind && op.id === id)
        .map((op) => ({ n: out.n, op, seen: out.seen })),
    );
    const own = issues.filter(({ ops }) => ops.some((op) => op.kind === kind && op.id === id));
    const stored = compose(kind, copies.get(id) ?? []);
    const rest = { pending, issues: own, contested: false, sending: 0 };
    const record = localRecord(kind, id, stored, rest);
    if (record) out.set(id, record.row);
  }
  return out;
}
