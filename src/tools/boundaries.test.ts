import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { breaches, judge } from './boundaries.ts';
import { circles } from './circles.ts';
import { ROOT } from './run.ts';

test('every arrow in src points the right way', () => {
  const { files, found } = breaches(ROOT);
  expect(files).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circles(ROOT)).toEqual([]);
});

const PLANTED: readonly [string, string][] = [
  ['src/domain/enterprise/planted.ts', "import { db } from '#client/data/database.ts';"],
  ['src/domain/enterprise/planted-clock.ts', "import { readFileSync } from 'node:fs';"],
  ['src/client/data/planted.ts', "export { push } from '../../server/services/push.ts';"],
  [
    'src/client/features/liaison/planted.tsx',
    "const x = () => import('../ratings/award.page.tsx');",
  ],
  ['src/client/ui/planted.tsx', "import { page } from '#client/features/home/home.page.tsx';"],
  ['src/server/http/planted.ts', "import type { DataPort } from '#client/data/data-port.ts';"],
];

test('a planted violation of each kind is found, with its file and advice', () => {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const [file, text] of PLANTED) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${text}\n`);
  }
  const { found } = breaches(root);
  rmSync(root, { recursive: true });
  expect(found.map((b) => b.file).sort()).toEqual(PLANTED.map(([file]) => file).sort());
  for (const breach of found) expect(breach.advice.length).toBeGreaterThan(20);
});

test('what a house needs stays allowed', () => {
  expect(judge('src/client/features/home/home.page.tsx', '#client/ui/page.tsx')).toBeNull();
  expect(judge('src/client/app/router.tsx', '#client/features/home/home.routes.tsx')).toBeNull();
  expect(judge('src/server/services/push.ts', '#domain/sync/decide.ts')).toBeNull();
  expect(judge('src/domain/kernel/field.ts', 'zod')).toBeNull();
});

test('a planted circle is found, types or not, and told as the way round', () => {
  const root = mkdtempSync(join(tmpdir(), 'circles-'));
  const plant = (name: string, text: string) => {
    mkdirSync(join(root, 'src/domain'), { recursive: true });
    writeFileSync(join(root, 'src/domain', name), `${text}\n`);
  };
  plant('a.ts', "import { b } from './b.ts';");
  plant('b.ts', "import type { C } from '#domain/c.ts';");
  plant('c.ts', "export { a } from './a.ts';");
  plant('d.ts', "import { a } from './a.ts';");
  const found = circles(root);
  rmSync(root, { recursive: true });
  expect(found).toHaveLength(1);
  expect(new Set(found[0])).toEqual(
    new Set(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts']),
  );
});
