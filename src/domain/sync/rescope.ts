import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { Layer } from './layer.ts';
import { type Name, naming } from './scope-rule.ts';
import { SCOPE_RULES, scopesOf } from './scopes.ts';
import { same } from './value.ts';
import type { World, WorldRow, Write } from './world.ts';

const listed = (scopes: readonly string[]) => scopes.join(' ');

/** Whether a change of a row can move the row itself or others between scopes. */
function matters(before: WorldRow | undefined, after: WorldRow): boolean {
  if (!before || before.deleted !== after.deleted) return true;
  return SCOPE_RULES[after.kind].fields.some((f) => !same(before.row[f], after.row[f]));
}

function touched(kind: Kind, row: Row, world: World): readonly Name[] {
  const rule = SCOPE_RULES[kind];
  return [...(rule.touches?.(row, world) ?? []), ...carried(kind, row, world)];
}

function carried(kind: Kind, row: Row, world: World): readonly Name[] {
  if (kind === 'conflict') return [];
  const rule = SCOPE_RULES[kind];
  return [...(rule.carries?.(row, world) ?? []), ...naming(world, 'conflict', 'row', row.id)];
}

/**
 * Brings the scopes of a layer in order: those of its rows, and of every row below that they move,
 * until nothing moves. A deleted row keeps the scopes it lay in before. Rows that only moved are
 * laid over the layer too.
 */
export function settleScopes(before: World, layer: Layer, today: string): void {
  const queue = new Map<string, Name>();
  const ask = (names: readonly Name[]) => {
    for (const name of names) queue.set(name.join(':'), name);
  };
  const recompute = ([kind, id]: Name) => {
    const found = layer.get(kind, id);
    if (!found || found.deleted) return;
    const scopes = scopesOf(kind, found.row, layer, today);
    if (listed(scopes) === listed(found.scopes)) return;
    layer.put({ ...found, scopes });
    ask(carried(kind, found.row, layer));
  };
  for (const row of layer.laid()) {
    const old = before.get(row.kind, row.row.id);
    if (!matters(old, row)) continue;
    if (row.deleted && old) layer.put({ ...row, scopes: old.scopes });
    ask([[row.kind, row.row.id], ...touched(row.kind, row.row, layer)]);
    if (old) ask(touched(row.kind, old.row, before));
  }
  // A map hands out what is added while it is walked; a name asked for again comes again.
  for (const [key, name] of queue) {
    queue.delete(key);
    recompute(name);
  }
}

/**
 * All rows whose scopes change because of the writes; a given write comes back too where its own
 * scopes were not those that follow from the rows. `world` is the state before them.
 */
export function rescope(world: World, writes: readonly Write[], today: string): readonly Write[] {
  const layer = new Layer(world);
  for (const w of writes) layer.put({ ...w, rev: world.get(w.kind, w.id)?.rev ?? 0 });
  const given = new Map(writes.map((w) => [`${w.kind}:${w.id}`, listed(w.scopes)]));
  settleScopes(world, layer, today);
  return layer
    .laid()
    .filter((r) => given.get(`${r.kind}:${r.row.id}`) !== listed(r.scopes))
    .map(({ rev: _, ...r }) => ({ ...r, id: r.row.id }));
}
