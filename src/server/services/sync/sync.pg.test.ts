import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import {
  NO_POSTGRES,
  notRun,
  postgresIsHere,
  startPostgres,
} from '../../store/testing/postgres-server.ts';
import { IDS } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { bareServer, callerOf, testServer } from '../../testing/test-server.ts';
import { blobUploadsContract } from '../blobs/blob-uploads.contract.ts';
import { blobsContract } from '../blobs/blobs.contract.ts';
import { expertsContract } from './experts.contract.ts';
import { lentDocumentsContract } from './lent-documents.contract.ts';
import { pitfallsContract } from './pitfalls.contract.ts';
import { readingContract } from './reading.contract.ts';
import { rememberedContract } from './remembered.contract.ts';
import { syncContract } from './sync.contract.ts';
import { togetherContract } from './together.contract.ts';

if (postgresIsHere()) {
  const postgres = startPostgres();
  describe('sync on PostgreSQL', () => {
    const empty = async () => (await postgres).database();
    describe('writing', () => syncContract(empty));
    describe('reading', () => readingContract(empty));
    describe('experts', () => expertsContract(empty));
    describe('documents of chambers', () => lentDocumentsContract(empty));
    describe('pitfalls', () => pitfallsContract(empty));
    describe('writing together', () => togetherContract(empty));
    describe('what is remembered', () => rememberedContract(empty));
    describe('attachments', () => blobsContract(empty));
    describe('bytes of attachments', () => blobUploadsContract(empty));

    test('two processes that push at once lose nothing and leave no gap', async () => {
      const url = await (await postgres).database();
      const one = await testServer(url);
      const two = await bareServer(url);
      const user = {
        userId: one.as.county.userId,
        username: 'county',
        name: 'county',
        workspace: 1,
      };
      const far = await callerOf(two, user);
      const start = (await new SyncClient(one.as.county).sync()).cursor;
      const writers = await Promise.all(
        [one.as.county, far, one.as.county, far].map((caller) => new SyncClient(caller).sync()),
      );
      // All add members of one enterprise and a tag to it: every push meets the same row.
      const v = {
        memberKind: 'enterprise',
        memberId: IDS.inA,
        bodyKind: 'chamber',
        bodyId: IDS.chamberA,
      };
      const work = (writer: SyncClient) =>
        writer.mutation(
          { op: 'create', kind: 'membership', id: v7(), v },
          { op: 'patch', kind: 'enterprise', id: IDS.inA, f: { tags: { add: [v7()] } } },
        );
      const answers = await Promise.all(
        writers.map((writer) => writer.push(...Array.from({ length: 5 }, () => work(writer)))),
      );
      const results = answers.flatMap((a) => a.results);
      expect(results).toHaveLength(20);
      expect(results.filter((r) => r.status === 'rejected')).toEqual([]);
      const reader = await new SyncClient(far).sync();
      const row = reader.copy(`federation:${IDS.countyA}`, 'enterprise', IDS.inA);
      expect(row?.tags).toHaveLength(20);
      expect(reader.ids('membership')).toHaveLength(21);
      const revs = [...reader.copies.values()].map((copy) => copy.rev).filter((rev) => rev > start);
      expect(Math.max(...revs)).toBe(reader.cursor);
      await two.close();
      await one.close();
    });
  });
  afterAll(async () => (await postgres).stop());
} else {
  test('sync on PostgreSQL', ({ skip }) => notRun(skip, NO_POSTGRES));
}
