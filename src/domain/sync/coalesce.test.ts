import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import { coalesce } from './coalesce.ts';
import type { Op } from './op.ts';
import { applyOp } from './op-rules.ts';
import { author, ID, send, town, uid } from './testing/town.ts';
import { canonical } from './value.ts';

const kind = 'enterprise';
const deletion = (id: string): Op => ({ op: 'delete', kind, id });
const edit = (id: string, name: string, b: string | null, v: string | null): Op => ({
  op: 'patch',
  kind,
  id,
  f: { [name]: { b, v } },
});

test('an edit of a known record and then its deletion: the deletion is sent', () => {
  const log = [edit(ID.eastFirm, 'phone', '1', '2'), deletion(ID.eastFirm)];
  expect(coalesce(log)).toEqual(log);
});

test('an edit of one record and the deletion of another: the edit is sent', () => {
  const log = [edit(ID.westFirm, 'phone', '2', '3'), deletion(ID.eastFirm)];
  expect(coalesce(log)).toEqual(log);
});

test('edits of one field become one, from the first base to the last value', () => {
  const log = [edit(ID.eastFirm, 'phone', '1', '2'), edit(ID.eastFirm, 'phone', '2', '3')];
  expect(coalesce(log)).toEqual([edit(ID.eastFirm, 'phone', '1', '3')]);
  expect(coalesce([...log, edit(ID.eastFirm, 'phone', '3', '1')])).toEqual([]);
});

test('what was made and removed again was never there', () => {
  const v = { name: '厂', federationId: ID.east };
  const made: Op = { op: 'create', kind, id: uid(500), v };
  expect(coalesce([made, edit(uid(500), 'phone', null, '1')])).toEqual([
    { ...made, v: { ...v, phone: '1' } },
  ]);
  expect(coalesce([made, edit(uid(500), 'phone', null, '1'), deletion(uid(500))])).toEqual([]);
});

/** What a person may do to two known rows and a new one, each op made on what he then sees. */
type Act = readonly [id: string, what: number, name: string, value: string | null, set: string[]];
const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(ID.eastFirm, uid(23), uid(24)),
  fc.nat(9),
  fc.constantFrom('phone', 'address'),
  fc.option(fc.constantFrom('1', '2', '3'), { nil: null }),
  fc.uniqueArray(fc.constantFrom('a', 'b', '茶'), { maxLength: 2 }),
);

type Screen = Map<string, { row: Row | null; last: Row | null }>;

function show(screen: Screen, op: Op): void {
  const { row, last } = screen.get(op.id) ?? { row: null, last: null };
  const next = applyOp(row, last, op);
  screen.set(op.id, { row: next, last: next ?? row ?? last });
}

function start(): Screen {
  const row = town().get(kind, ID.eastFirm)?.row ?? null;
  return new Map([[ID.eastFirm, { row, last: row }]]);
}

function opOf(screen: Screen, [id, what, name, value, set]: Act): Op | null {
  const { row, last } = screen.get(id) ?? { row: null, last: null };
  if (!row && !last) return { op: 'create', kind, id, v: { name: '厂', federationId: ID.east } };
  if (!row) return { op: 'restore', kind, id };
  if (what === 0) return deletion(id);
  if (what > 6)
    return { op: 'patch', kind, id, f: { tags: what === 7 ? { add: set } : { del: set } } };
  return edit(id, name, (row[name] as string | undefined) ?? null, value);
}

function logOf(acts: readonly Act[]): readonly Op[] {
  const screen = start();
  return acts.flatMap((a) => {
    const op = opOf(screen, a);
    if (!op) return [];
    show(screen, op);
    return [op];
  });
}

const setsOf = (row: Row | null | undefined) =>
  !row
    ? null
    : canonical({ ...row, tags: [...((row.tags as string[] | null) ?? [])].sort().join() });

test('the fewer ops leave the screen and the server as the whole log does', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const log = logOf(acts);
      const short = coalesce(log);
      const [one, two] = [start(), start()];
      for (const op of log) show(one, op);
      for (const op of short) show(two, op);
      const [all, few] = [town(), town()];
      if (log.length > 0) expect(send(all, author('cityStaff'), log).result.status).toBe('applied');
      if (short.length > 0) {
        expect(send(few, author('cityStaff'), short).result.status).toBe('applied');
      }
      for (const id of [ID.eastFirm, uid(23), uid(24)]) {
        expect(setsOf(two.get(id)?.row)).toEqual(setsOf(one.get(id)?.row));
        const [a, b] = [all.get(kind, id), few.get(kind, id)];
        expect(b?.deleted ?? true).toBe(a?.deleted ?? true);
        if (!a?.deleted) expect(setsOf(b?.row)).toEqual(setsOf(a?.row));
      }
      expect(short.length).toBeLessThanOrEqual(log.length);
    }),
    { numRuns: 500 },
  );
});
