import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace } from '#server/services/create-workspace.service.ts';
import { openSqlite } from '#server/store/sqlite.ts';
import { makeDemo } from './demo-database.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chamberbook-demo-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const options = () => ({ size: 'chamber', dataDir: dir, fresh: false }) as const;

test('an empty folder gets a workspace with its accounts, and says what it holds', async () => {
  const { counts, notice, where } = await makeDemo(options(), {});
  expect(where).toBe(join(dir, 'chamberbook.db'));
  expect([counts.get('enterprise'), counts.get('chamber')]).toEqual([300, 1]);
  expect(notice.join('\n')).toContain('secretary');
  expect(await readdir(dir)).toContain('chamberbook.db');
});

test('a demo is made anew only where that was asked', async () => {
  await makeDemo(options(), {});
  await expect(makeDemo(options(), {})).rejects.toThrow('--fresh');
  const again = await makeDemo({ ...options(), fresh: true }, {});
  expect(again.counts.get('enterprise')).toBe(300);
});

test("people's own workspace is never removed, even where it was asked", async () => {
  const store = await openSqlite(join(dir, 'chamberbook.db'));
  const id = '0190f3c2-7a44-7c1e-8b1d-1a2b3c4d5e6f';
  await createWorkspace(store, { id, name: '本会', demo: false });
  await store.close();
  await expect(makeDemo({ ...options(), fresh: true }, {})).rejects.toThrow('stays as it is');
});

test('a folder that cannot be one is named', async () => {
  const file = join(dir, 'taken');
  await writeFile(file, '');
  await expect(makeDemo({ ...options(), dataDir: file }, {})).rejects.toThrow(file);
});
