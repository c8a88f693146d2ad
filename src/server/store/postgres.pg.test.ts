import { afterAll, describe, expect, test } from 'vitest';
import { openPostgres } from './postgres.ts';
import { storeContract } from './store.contract.ts';
import { NO_POSTGRES, postgresIsHere, startPostgres } from './testing/postgres-server.ts';

if (postgresIsHere()) {
  const server = startPostgres();
  const url = server.then((s) => s.database());
  describe('PostgreSQL', () => {
    storeContract(async () => openPostgres(await url));
    test('says clearly when there is no server', async () => {
      await expect(openPostgres('postgres://x@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
    });
  });
  afterAll(async () => (await server).stop());
} else {
  test('without PostgreSQL the reason is said loudly', () => {
    process.stderr.write(`\n${NO_POSTGRES}\n`);
    expect(postgresIsHere()).toBe(false);
  });
}
