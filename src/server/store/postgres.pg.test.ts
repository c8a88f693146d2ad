import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openPostgres } from './postgres.ts';
import { storeContract } from './store.contract.ts';
import type { Store } from './store.ts';
import { NO_POSTGRES, notRun, postgresIsHere, startPostgres } from './testing/postgres-server.ts';
import { makeWorkspace } from './testing/workspace.ts';

if (postgresIsHere()) {
  const server = startPostgres();
  const url = server.then((s) => s.database());
  describe('PostgreSQL', () => {
    storeContract(async () => openPostgres(await url));
    test('says clearly when there is no server', async () => {
      await expect(openPostgres('postgres://x@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
    });
    test('both ways of a push lock clients first, then the clock: none waits in a ring', async () => {
      const address = await (await server).database();
      const [one, two] = [await openPostgres(address), await openPostgres(address)];
      await makeWorkspace(one);
      const client = { id: 'c1', userId: 'u1' };
      await one.write((tx) => tx.mutations.lockClients(1, [client], 't'));
      const questions = { keys: [], asks: [] };
      const { clock } = await two.readOnce((tx) => tx.group.gather(1, [client.id], questions));
      const by = { userId: client.userId, client: client.id, at: 't' };
      const nothing = { rows: [], places: [], changes: [], mutations: [] };
      const write = { ...nothing, by, clients: [{ ...client, lastN: 1 }] };
      const turns = { sure: 0, swift: 0 };
      let swift: Promise<boolean> | undefined;
      await one.write(async (tx) => {
        turns.sure += 1;
        await tx.mutations.lockClients(1, [client], 't');
        swift ??= two.writeOnce((t) => {
          turns.swift += 1;
          return t.group.commit(1, clock, write);
        });
        while (!(await waits(one))) await new Promise((done) => setTimeout(done, 5));
        await tx.clock.advance(1, clock.epoch, 0);
        await tx.clock.stir(1);
        await tx.mutations.saveClients(1, [{ id: client.id, lastN: 1 }]);
      });
      expect(await swift).toBe(false);
      expect(turns).toEqual({ sure: 1, swift: 1 });
      await Promise.all([one.close(), two.close()]);
    });
  });
  afterAll(async () => (await server).stop());
} else {
  test('the store on PostgreSQL', ({ skip }) => notRun(skip, NO_POSTGRES));
}

/** Whether anybody in this database waits for a lock. */
async function waits({ auth }: Store): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(auth);
  return rows.length > 0;
}
