import { isVisible, type Row, VIEWS, type View } from '#domain/kernel/entity.ts';
import { entityOf } from '#domain/registry.ts';
import { shelfHash } from '../have.ts';
import { maskRow } from '../mask.ts';
import { scopesOf } from '../scopes.ts';
import { same } from '../value.ts';
import type { World, WorldRow } from '../world.ts';
import { broken } from './broken.ts';
import { type Database, keyOf, type Outcome } from './database.ts';
import type { Device } from './device.ts';
import { sightOf } from './sight.ts';
import type { Sim } from './sim.ts';
import { TODAY } from './stage.ts';
import type { Stored } from './stored.ts';

/**
 * Whether a row lies where it must. A row that names one which compaction has forgotten stays where
 * it was until something moves it: both places are right, and any between them.
 */
function liesWell(r: WorldRow, db: Database): boolean {
  const due = scopesOf(r.kind, r.row, db.world, TODAY);
  if (due.join() === r.scopes.join()) return true;
  if (db.forgotten.size === 0) return false;
  const remembering: World = {
    get: (kind, id) => db.world.get(kind, id) ?? db.forgotten.get(keyOf(kind, id)),
    by: (kind, field, id) => db.world.by(kind, field, id),
  };
  const was = scopesOf(r.kind, r.row, remembering, TODAY);
  const may = r.scopes.every((scope) => due.includes(scope) || was.includes(scope));
  return may && due.every((scope) => r.scopes.includes(scope) || !was.includes(scope));
}

/** The placements are those that follow from the rows, and share their revs. */
function checkServer(db: Database): void {
  let live = 0;
  for (const r of db.world.all()) {
    const key = keyOf(r.kind, r.row.id);
    if (!r.deleted && !liesWell(r, db)) throw broken('L1', `${key} lies in the wrong scopes`);
    live += r.scopes.length;
    for (const scope of r.scopes) {
      const place = db.places.get(scope)?.get(key);
      if (place?.gone !== false || place.rev !== r.rev) throw broken('L1', `${key} is misplaced`);
    }
  }
  for (const places of db.places.values()) for (const p of places.values()) if (!p.gone) live -= 1;
  if (live !== 0) throw broken('L1', 'a placement was left behind');
}

/** Whether two rows show the same; their revs are compared apart. */
function alike(a: Row, b: Row): boolean {
  for (const field in a) if (field !== 'rev' && !same(a[field], b[field])) return false;
  for (const field in b) if (field !== 'rev' && !(field in a) && b[field] !== null) return false;
  return true;
}

/** L1, S1: every shelf holds what the server holds of it, and nothing else. */
function checkShelves(sim: Sim, db: Database, { name, user, stored }: Device): void {
  const { views } = sightOf(db.grants.get(user) ?? []);
  let due = 0;
  for (const r of db.world.all()) {
    if (r.deleted) continue;
    const key = keyOf(r.kind, r.row.id);
    const held: View[] = [];
    for (const scope of r.scopes) {
      const view = views[scope];
      if (!view) continue;
      due += 1;
      held.push(view);
      const copy = stored.shelves.get(scope)?.copies.get(key);
      if (!copy?.row) throw broken('L1', `${name} misses ${key} of ${scope}`);
      const fresh = copy.rev === r.rev && copy.ep === stored.meta.ep && copy.view === view;
      const right = db.row(r, view);
      if (!fresh || (copy.row !== right && !alike(copy.row, right)))
        throw broken('L1', `${name} diverged in ${key} of ${scope}`);
    }
    // One copy, or several alike, are shown as they are; a few are looked at all the same.
    if (held.some((view) => view !== held[0]) || sim.chance.yes(held.length === 0 ? 0 : 0.1))
      checkShown(sim, stored, r, held, name);
  }
  for (const { copies } of stored.shelves.values()) due -= copies.size;
  if (due !== 0) throw broken('S1', `${name} keeps rows that it may not or need not have`);
}

/** S6, S1: the screen shows the row in the widest view held, and no field beyond it. */
function checkShown(sim: Sim, stored: Stored, r: WorldRow, held: View[], name: string): void {
  const view = VIEWS.findLast((one) => held.includes(one)) ?? 'basic';
  const entity = entityOf(r.kind);
  const shown = stored.shown(r.kind, r.row.id, sim.fault === 'epochs mixed');
  if (!shown || !alike(shown, maskRow(entity, r.row, view)))
    throw broken('S6', `${name} shows ${keyOf(r.kind, r.row.id)} wrongly`);
  const leak = Object.keys(shown).find((field) => !isVisible(entity.fields[field], view));
  if (leak) throw broken('S1', `${name} shows ${r.kind}.${leak}`);
}

/** L4: the order-free sum of every shelf is the same on both sides. */
function checkSums(db: Database, { name, stored }: Device): void {
  for (const [scope, { copies }] of stored.shelves) {
    const live = [...(db.places.get(scope)?.values() ?? [])].filter(
      (p) => !p.gone && !db.world.get(p.kind, p.id)?.deleted,
    );
    if (shelfHash(live) !== shelfHash(copies.values())) throw broken('L4', `${name}, ${scope}`);
  }
}

const PLAIN: readonly string[] = ['applied', 'merged'];

/** L2, S4, S5: every saved edit has exactly one outcome, and what needs a person is listed twice. */
class Outcomes {
  readonly #sim: Sim;
  readonly #db: Database;
  readonly #done = new Map<string, Outcome[]>();
  /** What people were told of; a clone's person reads it on either machine. */
  readonly #told = new Set<string>();

  constructor(sim: Sim, db: Database, devices: readonly Device[]) {
    this.#sim = sim;
    this.#db = db;
    for (const { results } of db.clients.values())
      for (const outcome of results.values()) {
        const known = this.#done.get(outcome.id);
        if (known) known.push(outcome);
        else this.#done.set(outcome.id, [outcome]);
      }
    for (const { stored } of devices) for (const id of stored.surfaced) this.#told.add(id);
  }

  check({ name, stored }: Device): void {
    for (const m of stored.log) {
      const all = this.#done.get(m.id) ?? [];
      const [outcome, more] = all;
      if (!outcome) throw broken('L2', `edit ${m.id} of ${name} is lost`);
      if (more && !this.#sim.renamed) throw broken('S4', `edit ${m.id} was executed twice`);
      if (outcome.ops !== m.ops && JSON.stringify(outcome.ops) !== JSON.stringify(m.ops))
        throw broken('S4', `edit ${m.id} was executed otherwise than it was saved`);
      const { status, conflicts } = outcome.result;
      const plain = all.some(({ result }) => PLAIN.includes(result.status));
      if (!plain && !this.#told.has(m.id))
        throw broken('L2', `edit ${m.id} was ${status}, and ${name} says nothing`);
      for (const { id } of conflicts ?? [])
        if (!this.#db.world.get('conflict', id))
          throw broken('L2', `conflict ${id} is not on the server`);
    }
    if (stored.sent.length < stored.log.length) throw broken('S5', `${name} forgot what it sent`);
  }
}

function noteClashes(sim: Sim, db: Database): void {
  const codes = new Set<unknown>();
  for (const r of db.world.all()) {
    if (r.kind === 'conflict') sim.saw(`conflict ${String(r.row.reason)}`);
    const code = r.kind === 'enterprise' && !r.deleted ? r.row.creditCode : undefined;
    if (code !== undefined && codes.has(code)) sim.saw('unique clash');
    codes.add(code);
  }
}

/** What must hold once all is quiet. */
export function checkEnd(sim: Sim, db: Database, devices: readonly Device[]): void {
  checkServer(db);
  const outcomes = new Outcomes(sim, db, devices);
  const sums = sim.chance.yes(0.2);
  for (const device of devices) {
    checkShelves(sim, db, device);
    if (sums) checkSums(db, device);
    outcomes.check(device);
  }
  noteClashes(sim, db);
}
