import type { IssueRecord, Meta, OutRecord, ShelfRecord } from '#client/data/store/database.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { entityOf, KINDS, type Kind } from '#domain/registry.ts';
import { haveHash, shelfHash } from '#domain/sync/have.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import { isMap } from '#domain/sync/op-rules.ts';
import { checkAnswer } from '#domain/sync/protocol.ts';
import { scopesOf } from '#domain/sync/scopes.ts';
import { same } from '#domain/sync/value.ts';
import { dayOf } from '#server/services/today.ts';
import { LEFT } from '#server/store/feed.table.ts';
import type { Device } from './device.ts';
import { type Server, USER_HEADER } from './server.ts';
import { lyingOn, shelfOf } from './shelves.ts';
import { clockOf, viewsOf } from './truth.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** What keeps a device from being at rest; null where nothing does (L3). */
export function unrest(server: Server, device: Device): string | null {
  const [meta] = device.table<Meta>('meta');
  const { epoch, seq } = clockOf(server);
  if (!meta || meta.epoch !== epoch) return 'another epoch';
  if (device.table<OutRecord>('out').length > 0) return 'something in the outbox';
  if (device.table<ShelfRecord>('shelf').some((shelf) => shelf.state !== 'ready'))
    return 'a shelf that loads';
  if (meta.have !== haveHash(viewsOf(server, device.who), KINDS)) return 'other shelves';
  return meta.cursor === seq ? null : `cursor ${meta.cursor} of ${seq}`;
}

interface Lying {
  readonly kind: Kind;
  readonly row: Row;
  readonly rev: number;
  readonly scopes: readonly string[];
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** Live rows and where they lie; throws where that is not where the rules say. */
export function serverRows(server: Server, world: World): readonly Lying[] {
  const { disk } = server;
  const records = disk.all<{ kind: Kind; id: string; rev: number; deleted: number; body: string }>(
    'select kind, id, rev, deleted, body from record',
  );
  const places = disk.all<{ kind: string; id: string; scope: string; rev: number; gone: number }>(
    'select kind, id, scope, rev, gone from placement',
  );
  const at = Map.groupBy(places, ({ kind, id }) => `${kind} ${id}`);
  const memory = new MemoryWorld();
  const known = new Set(records.map(({ id }) => id));
  for (const { kind, id, rev, deleted, body } of records) {
    const row = { id, ...(JSON.parse(body) as object) };
    // A deleted row keeps its places; what is about it lies where it lay.
    const own = (at.get(`${kind} ${id}`) ?? []).filter(({ gone }) => gone !== LEFT);
    const scopes = own.map(({ scope }) => scope);
    memory.put({ kind, row, rev, deleted: deleted === 1, scopes });
  }
  const today = dayOf(new Date(world.now));
  return memory.all().flatMap(({ kind, row, rev, deleted }) => {
    const own = at.get(`${kind} ${row.id}`) ?? [];
    const scopes = own.filter(({ gone }) => gone === 0).map(({ scope }) => scope);
    if (deleted) return [];
    // What belongs to a row that compaction has forgotten stays where it was.
    const orphan = Object.values(row).some((value) => isId(value) && !known.has(value));
    const due = orphan ? scopes : scopesOf(kind, row, memory, today);
    if (scopes.sort().join() !== [...due].sort().join())
      throw new Error(`scopes of ${kind} ${row.id} are ${scopes} and should be ${due}`);
    if (own.some((place) => place.gone === 0 && place.rev !== rev))
      throw new Error(`${kind} ${row.id} lies somewhere with another rev`);
    return [{ kind, row, rev, scopes }];
  });
}

/** L1: a device holds what its person may see, as he may see it, and nothing else. */
export function checkShelves(server: Server, device: Device, rows: readonly Lying[]): void {
  const views = viewsOf(server, device.who);
  const { newest } = lyingOn(device);
  const wrong = (what: string): never => {
    throw new Error(`L1: ${device.name} ${what}`);
  };
  const due = new Set(
    Object.keys(views).flatMap((scope) => KINDS.map((kind) => shelfOf({ scope, kind }))),
  );
  for (const shelf of device.table<ShelfRecord>('shelf'))
    if (!due.delete(shelfOf(shelf)) || views[shelf.scope] !== shelf.view)
      wrong(`holds ${shelfOf(shelf)}`);
  if (due.size > 0) wrong(`has no ${[...due][0]}`);
  const live = new Map([...newest].filter(([, copy]) => copy.row !== null));
  for (const { kind, row, rev, scopes } of rows)
    for (const scope of scopes) {
      const view = views[scope];
      if (!view) continue;
      const key = `${scope}|${kind}|${row.id}`;
      const copy = live.get(key);
      if (!copy?.row) throw new Error(`L1: ${device.name} misses ${key}`);
      live.delete(key);
      const want = { ...maskRow(entityOf(kind), row, view), rev };
      if (copy.rev !== rev || !same(copy.row, want))
        wrong(`holds ${JSON.stringify(copy.row)} for ${JSON.stringify(want)}`);
    }
  const [left] = live.keys();
  if (left) wrong(`still holds ${left}`);
}

/** L4: counts and hashes of the server are those of the disk. */
export async function checkHashes(world: World, server: Server, device: Device): Promise<void> {
  const { epoch } = clockOf(server);
  const live = [...lyingOn(device).newest.values()].filter((copy) => copy.row !== null);
  for (const scope of Object.keys(viewsOf(server, device.who))) {
    const query = new URLSearchParams({ epoch, scope });
    const headers = { [USER_HEADER]: device.who };
    const asked = server.processes[0].handle(`/api/sync/check?${query}`, { headers });
    const answer = await world.ask(asked.then((came) => came.json()));
    const told = checkAnswer.parse(answer).shelves;
    const held = Map.groupBy(
      live.filter((copy) => copy.scope === scope),
      (copy) => copy.kind,
    );
    const mine = [...held].map(([kind, list]) => [
      kind,
      { count: list.length, hash: shelfHash(list) },
    ]);
    if (!same(Object.fromEntries(mine), told))
      throw new Error(
        `L4: ${device.name} ${scope}: ${JSON.stringify(mine)} for ${JSON.stringify(told)}`,
      );
  }
}

/** L2: every saved mutation was executed once, and a refusal is shown where it was made. */
export function checkOutcomes(
  server: Server,
  devices: readonly Device[],
  watch: Watch,
  forked: boolean,
): void {
  const rows = server.disk.all<{ id: string; status: string }>('select id, status from mutation');
  const byId = Map.groupBy(rows, (row) => row.id);
  for (const [id, device] of watch.saved) {
    const found = byId.get(id) ?? [];
    if (found.length === 0) throw new Error(`L2: mutation ${id} of ${device.name} never arrived`);
    if (found.length > 1 && !forked)
      throw new Error(`S4: mutation ${id} was executed ${found.length} times`);
    const issues = devices
      .flatMap((d) => d.table<IssueRecord>('issue'))
      .filter((issue) => issue.id === id);
    const refused = found.every((row) => row.status === 'rejected');
    if (refused && issues.length === 0)
      throw new Error(`L2: refusal of ${id} is shown nowhere on ${device.name}`);
    const open = issues.some((issue) => !issue.settled);
    if (!found.some((row) => row.status === 'rejected') && open)
      throw new Error(`L2: ${id} is shown as refused and was not`);
  }
}

const keysOf = (...maps: readonly unknown[]) => [
  ...new Set(maps.flatMap((map) => Object.keys((map ?? {}) as object))),
];
const part = (map: unknown, key: string): unknown =>
  ((map ?? {}) as Record<string, unknown>)[key] ?? null;

/** S3: whoever replaced a value had seen it; of a map, each value by itself. */
export function checkOverwrites(server: Server): void {
  const lines = server.disk.all<{ kind: string; id: string; changes: string; ops: string }>(
    `select h.kind, h.id, h.changes, m.ops from history h
      join mutation m on m.workspace = h.workspace and m.client = h.client and m.n = h.n`,
  );
  for (const { kind, id, changes, ops } of lines) {
    const changed = JSON.parse(changes) as Record<string, { before: unknown; after: unknown }>;
    for (const op of JSON.parse(ops) as { op: string; kind: string; id: string; f?: object }[]) {
      if (op.op !== 'patch' || op.kind !== kind || op.id !== id) continue;
      for (const [field, change] of Object.entries(op.f ?? {})) {
        const { b, v } = change as { b?: unknown; v?: unknown };
        const { before, after } = changed[field] ?? {};
        if (b === undefined || !(field in changed)) continue;
        const seen = isMap(kind, field)
          ? keysOf(b, v).every((key) => {
              const [sb, sv, was, is] = [b, v, before, after].map((map) => part(map, key));
              return same(sb, sv) || same(was, is) || same(sb, was);
            })
          : same(b, before);
        if (!seen)
          throw new Error(`S3: ${kind} ${id} ${field}: “${before}” was replaced by who saw “${b}”`);
      }
    }
  }
}
