import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { entityOf, KINDS } from '#domain/registry.ts';
import { decide } from '#domain/sync/decide.ts';
import { fnv64 } from '#domain/sync/have.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import * as op from '#domain/sync/op.ts';
import * as protocol from '#domain/sync/protocol.ts';
import { author, CTX } from '#domain/sync/testing/town.ts';
import { UPGRADES } from '#domain/upgrades.ts';
import hashes from './frozen/hashes.json' with { type: 'json' };
import { type FrozenRelease, uncalled, unreadable } from './frozen.ts';

interface Release extends FrozenRelease {
  readonly outbox: readonly { n: number }[];
  readonly messages: Readonly<Record<string, unknown>>;
}

const folder = new URL('./frozen/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.startsWith('v'));
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const releases = files.map((name): Release => JSON.parse(text(name)));

test('frozen releases are never edited', () => {
  const now = Object.fromEntries(files.map((name) => [name, fnv64(text(name)).toString(16)]));
  expect(now, 'They are what released devices hold. Add a file for a new release instead.').toEqual(
    hashes,
  );
});

test.each(releases)('today’s code reads every record of $release', (frozen) => {
  expect(unreadable(frozen, UPGRADES)).toEqual([]);
  for (const [kind, row] of Object.entries(frozen.records)) {
    const found = KINDS.find((k) => k === kind);
    if (found) expect(asRecord(entityOf(found), row)).toMatchObject(row);
  }
});

test.each(releases)('today’s server understands an outbox of $release', ({ outbox }) => {
  for (const sent of outbox) {
    const { result } = decide(new MemoryWorld(), author('cityStaff'), sent, CTX);
    expect(op.mutation.parse(sent)).toEqual(sent);
    expect(result.n).toBe(sent.n);
    expect(['malformed', 'unknown-op', 'unknown-kind']).not.toContain(result.error?.code);
  }
});

test.each(releases)('today’s code reads the messages of $release', ({ messages }) => {
  const { pushRequest, pushAnswer, pullAnswer, snapshotLine, headEvent, checkAnswer } = protocol;
  const schemas = { pushRequest, pushAnswer, pullAnswer, snapshotLine, headEvent, checkAnswer };
  for (const [name, schema] of Object.entries(schemas)) {
    for (const message of [messages[name]].flat()) {
      expect([name, schema.safeParse(message).data]).toEqual([name, message]);
    }
  }
});

test('every upgrade step is taken by a frozen record', () => {
  expect(uncalled(releases, UPGRADES)).toEqual([]);
});

const row: Row = { id: '00000000-0000-4000-8000-000000000001', name: '甲', number: '3', extra: 1 };
const rename = {
  to: 1,
  why: 'a trial',
  up: ({ number, ...rest }: Row) => ({ ...rest, no: number }),
};

test('a step that nobody tests, a gap in the numbers and a record out of shape are found', () => {
  const upgrades = { federation: [rename, { to: 3, why: 'a gap', up: (r: Row) => r }] };
  expect(uncalled([], { federation: [rename] })).toEqual([
    'federation: no frozen row takes step 1',
  ]);
  const tested = [{ release: 'x', records: { federation: row } }];
  expect(uncalled(tested, { federation: [rename] })).toEqual([]);
  expect(uncalled(tested, upgrades)).toContain('federation: step 3 is out of order');
  const later = [
    { ...tested[0], release: 'y', shapes: { federation: 1 }, records: { federation: row } },
  ];
  expect(uncalled(later, { federation: [rename] })).toHaveLength(1);
  expect(unreadable({ release: 'x', records: { federation: row, ghost: row } }, {})).toHaveLength(
    3,
  );
});

test('a step that changes a row again when it is run again is found: devices run it at every reading', () => {
  const grow = { to: 1, why: 'a trial', up: (r: Row) => ({ ...r, name: `${r.name}甲` }) };
  const frozen = { release: 'x', records: { federation: row } };
  expect(unreadable(frozen, { federation: [grow] })).toContain(
    'federation: a step run twice changes it again',
  );
});
