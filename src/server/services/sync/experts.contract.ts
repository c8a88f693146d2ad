import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { IDS, type Who } from '../../testing/people.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { giveGrants } from '../grants.service.ts';

// With more digits than a time of day has, which would hold them now and then.
const [SECRET, REFUSED] = [47.1147, 47.1247];
const ROUND = v7();
const DOSSIER = v7();
const create = (kind: string, id: string, v: object) => ({ op: 'create', kind, id, v });
const patch = (kind: string, id: string, f: object) => ({ op: 'patch', kind, id, f });

/** What experts may know of each other, the same over both databases, by whatever door they ask. */
export function expertsContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  let sheet: string;
  const OTHERS: readonly Who[] = ['viewer', 'county', 'secretary', 'admin', 'staff', 'officer'];
  const client = (who: Who) => new SyncClient(server.as[who]).sync();

  beforeAll(async () => {
    server = await testServer(await database());
    // The second expert also reads the whole city as a viewer.
    const second = { scope: `federation:${IDS.countyA}`, role: 'expert', subtree: false } as const;
    await giveGrants(server.deps.store, 1, server.as.viewer.userId, [second]);
    const round = { schemeId: IDS.scheme, federationId: IDS.countyA, name: '评审', year: '2026' };
    const subject = { subjectKind: 'chamber', subjectId: IDS.chamberA };
    const county = await client('county');
    const made = await county.push(
      county.mutation(
        create('round', ROUND, { ...round, level: 'county', state: 'reviewing' }),
        create('dossier', DOSSIER, { roundId: ROUND, ...subject, state: 'submitted' }),
      ),
    );
    expect(made.results?.[0]?.status).toBe('applied');
    sheet = scoreId(DOSSIER, 'expert', server.as.expert.userId);
  });
  afterAll(() => server.close());

  /** All that somebody is told by sync, records, history, and a push that names the sheet. */
  async function heardBy(who: Who): Promise<string> {
    const reader = await client(who);
    const told = [JSON.stringify([...reader.copies])];
    const { get } = server.as[who];
    const own = `user:${server.as.expert.userId}`;
    for (const path of [
      '/api/records/score?limit=100',
      `/api/records/score/${sheet}`,
      `/api/records/score/${sheet}/history`,
      '/api/records/conflict?limit=100',
      '/api/records/refusal?limit=100',
      `/api/sync/snapshot?epoch=${reader.epoch}&scopes=${own}`,
      `/api/sync/check?epoch=${reader.epoch}&scope=${own}`,
    ])
      told.push(await (await get(path)).text());
    const values = { dossierId: DOSSIER, kind: 'expert', authorId: server.as.expert.userId };
    const touch = patch('score', sheet, { submittedAt: { b: null, v: '2026-11-21T01:00:00Z' } });
    for (const op of [
      touch,
      create('score', sheet, values),
      { op: 'delete', kind: 'score', id: sheet },
    ])
      told.push(JSON.stringify(await reader.push(reader.mutation(op))));
    return told.join('\n');
  }

  test('before it is handed in, nobody else hears what an expert found, by whatever door', async () => {
    const expert = await client('expert');
    const findings = { A1: { points: SECRET } };
    const values = { dossierId: DOSSIER, kind: 'expert', authorId: server.as.expert.userId };
    const put = await expert.push(expert.mutation(create('score', sheet, { ...values, findings })));
    expect(put.results?.[0]?.status).toBe('applied');
    await expert.sync();
    const held = expert.copy(`user:${server.as.expert.userId}`, 'score', sheet);
    expect(held?.findings).toEqual(findings);
    for (const who of OTHERS) expect(await heardBy(who), who).not.toContain(String(SECRET));
    for (const who of OTHERS) {
      expect((await server.as[who].get(`/api/records/score/${sheet}`)).status).toBe(404);
      expect((await client(who)).ids('score')).toEqual([]);
    }
  });

  test('a refused change of an expert reaches staff, and no other expert hears its values', async () => {
    const expert = await client('expert');
    const id = scoreId(DOSSIER, 'reviewer', IDS.countyA);
    const values = { dossierId: DOSSIER, kind: 'reviewer', authorId: IDS.countyA };
    const op = create('score', id, { ...values, findings: { A1: { points: REFUSED } } });
    const put = await expert.push(expert.mutation(op));
    expect(put.results?.[0]?.error?.code).toBe('forbidden');
    expect(await heardBy('county')).toContain(String(REFUSED));
    expect(await heardBy('viewer')).not.toContain(String(REFUSED));
  });

  test('once handed in, staff of the holder read it, other experts and the subject still do not', async () => {
    const expert = await client('expert');
    const op = patch('score', sheet, { submittedAt: { b: null, v: '2026-11-21T01:00:00Z' } });
    expect((await expert.push(expert.mutation(op))).results?.[0]?.status).toBe('applied');
    expect(await heardBy('county')).toContain(String(SECRET));
    const other = await heardBy('viewer');
    expect(other).toContain(sheet);
    expect(other).not.toContain(String(SECRET));
    expect(await heardBy('secretary')).not.toContain(String(SECRET));
    const late = patch('score', sheet, { findings: { b: null, v: { A2: { points: 1 } } } });
    expect((await expert.push(expert.mutation(late))).results?.[0]?.error?.code).toBe('forbidden');
  });
}
