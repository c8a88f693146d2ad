import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as op from '#domain/sync/op.ts';
import * as protocol from '#domain/sync/protocol.ts';
import { hashOf, wireFault } from './wire.ts';
import history from './wire-history.json' with { type: 'json' };

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;
const exported: Readonly<Record<string, unknown>> = { ...op, ...protocol };
const messages = Object.fromEntries(
  Object.entries(exported).flatMap(([name, value]) => (isSchema(value) ? [[name, value]] : [])),
);

test('a changed message raises the version of the wire', () => {
  expect(Object.keys(messages)).toContain('pushRequest');
  expect(wireFault(messages, protocol.PROTOCOL_VERSION, history)).toBeNull();
});

test('every version of the wire says in its history what it was raised for', () => {
  const source = readFileSync(new URL('../sync/protocol.ts', import.meta.url), 'utf8');
  for (const { version } of history)
    expect(source).toMatch(new RegExp(`[ *]${version} \\(\\d{4}-`));
});

test('a message that changed, and a version nobody wrote down, are found', () => {
  const one = { ping: z.object({ at: z.int() }) };
  const written = [{ version: 1, hash: hashOf(one) }];
  expect(wireFault(one, 1, written)).toBeNull();
  expect(wireFault({ ping: z.object({ at: z.int().optional() }) }, 1, written)).toContain(
    'Raise it',
  );
  expect(wireFault(one, 2, written)).toContain('not in');
  expect(hashOf({ ping: z.object({ at: z.int() }) })).toBe(hashOf(one));
});
