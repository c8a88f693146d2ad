import { isVisible, type Row, VIEWS } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '../mask.ts';
import { scopesOf } from '../scopes.ts';
import { same } from '../value.ts';
import type { WorldRow } from '../world.ts';
import type { SimClient } from './client.ts';
import type { SimServer } from './server.ts';

const TODAY = '2026-03-02';

/** A conflict about a row that compaction has forgotten stays where it was. */
const orphan = (r: WorldRow, server: SimServer) =>
  r.kind === 'conflict' && !server.world.get(r.row.kind as Kind, String(r.row.row));

function checkServer(server: SimServer): void {
  for (const r of server.world.all()) {
    const label = `${r.kind} ${r.row.id}`;
    if (
      !r.deleted &&
      !orphan(r, server) &&
      !same(r.scopes, scopesOf(r.kind, r.row, server.world, TODAY))
    ) {
      throw new Error(`scopes wrong ${label}`);
    }
    for (const scope of r.scopes) {
      const place = server.places.get(`${scope}|${r.kind}|${r.row.id}`);
      if (!place || place.gone || place.rev !== r.rev) throw new Error(`placement wrong ${label}`);
    }
  }
  for (const p of server.places.values()) {
    const row = server.world.get(p.kind, p.id);
    if (!p.gone && !row?.scopes.includes(p.scope)) throw new Error(`placement left over ${p.id}`);
  }
}

const bare = (row: Row) => ({ ...row, rev: undefined });

function checkShelves(server: SimServer, client: SimClient): void {
  const scopes = server.scopesOf(client.user);
  const due = new Set<string>();
  for (const r of server.world.all()) {
    if (r.deleted) continue;
    const entity = entityOf(r.kind);
    const held = r.scopes.filter((scope) => scopes[scope]);
    for (const scope of held) {
      const key = `${scope}|${r.kind}|${r.row.id}`;
      due.add(key);
      const copy = client.copies.get(key);
      if (!copy?.row) throw new Error(`missing on shelf ${key}`);
      const want = maskRow(entity, r.row, scopes[scope] ?? 'basic');
      const equal = same(bare(copy.row), bare(want)) && copy.rev === r.rev;
      if (!equal || copy.ep !== client.ep) throw new Error(`diverged ${key}`);
    }
    const view = VIEWS.findLast((v) => held.some((scope) => scopes[scope] === v));
    const shown = client.shown(r.kind, r.row.id);
    if (!view || !shown) continue;
    if (!same(bare(shown), bare(maskRow(entity, r.row, view)))) throw new Error('view wrong');
    const hidden = Object.keys(shown).find((f) => !isVisible(entity.fields[f], view));
    if (hidden) throw new Error(`leaked field ${r.kind}.${hidden}`);
  }
  for (const key of client.copies.keys()) if (!due.has(key)) throw new Error(`left over ${key}`);
}

function checkOutcomes(server: SimServer, client: SimClient, seen: Map<string, number>): void {
  const known = server.clients.get(client.id);
  for (const m of client.log) {
    const result = known?.results.get(m.n);
    if (!result) throw new Error('a write is lost');
    if (result.id !== m.id) throw new Error('a write is confused');
    if (server.executed.get(m.id) !== 1) throw new Error('a write was not executed once');
    const { status, error } = result;
    for (const what of error ? [status, error.code] : [status]) {
      seen.set(what, (seen.get(what) ?? 0) + 1);
    }
    const told = status === 'applied' || status === 'merged' || client.surfaced.has(m.id);
    if (!told) throw new Error(`a ${status} write was not shown to its author`);
  }
}

/** What must hold once all is quiet. Counts the outcomes of all mutations into `seen`. */
export function checkQuiet(
  server: SimServer,
  clients: readonly SimClient[],
  seen: Map<string, number>,
): void {
  checkServer(server);
  for (const client of clients) {
    checkShelves(server, client);
    checkOutcomes(server, client, seen);
  }
}
