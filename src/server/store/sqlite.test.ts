import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite } from './sqlite.ts';
import { storeContract } from './store.contract.ts';

const dir = mkdtempSync(join(tmpdir(), 'chamberbook-store-'));
storeContract(() => openSqlite(join(dir, 'test.sqlite')));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
