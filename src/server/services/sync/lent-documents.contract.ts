import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { IDS, type Who } from '../../testing/people.ts';
import { photo, put, status } from '../../testing/photos.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { giveGrants } from '../grants.service.ts';

const [SCHEME, ROUND, DOSSIER, OWN, FOREIGN] = [v7(), v7(), v7(), v7(), v7()];
const CLAIM = scoreId(DOSSIER, 'self', IDS.countyA);
const create = (kind: string, id: string, v: object) => ({ op: 'create', kind, id, v });
const document = (subjectId: string, more: object = {}) => ({
  ...{ name: '理事会纪要', kind: 'minutes', subjectKind: 'chamber', subjectId },
  ...more,
});

/** Documents of chambers in the rating of their county: who reads them, and who may name which. */
export function lentDocumentsContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  const scan = photo();
  const client = (who: Who) => new SyncClient(server.as[who]).sync();
  const push = async (who: Who, ...ops: object[]) => {
    const one = await client(who);
    return (await one.push(one.mutation(...ops))).results[0];
  };
  const reads = async (who: Who) => [
    await status(server.as[who].get(`/api/records/evidence/${OWN}`)),
    await status(server.as[who].get(scan.path)),
  ];
  const claim = (evidence: string[]) =>
    create('score', CLAIM, {
      ...{ dossierId: DOSSIER, kind: 'self', authorId: IDS.countyA },
      entries: { D1: { value: true, evidence } },
    });

  beforeAll(async () => {
    server = await testServer(await database());
    // Works for the city itself, without the counties below it.
    const city = { scope: `federation:${IDS.city}`, role: 'staff', subtree: false } as const;
    await giveGrants(server.deps.store, 1, server.as.officer.userId, [city]);
    const issued = { federationId: IDS.city, name: '五好县级工商联' };
    const season = { schemeId: SCHEME, level: 'city', year: '2026', state: 'open' };
    const subject = { subjectKind: 'federation', subjectId: IDS.countyA, state: 'draft' };
    const rated = { code: 'WUHAO', version: '1', subjectKind: 'federation' };
    const made = await push(
      'staff',
      create('scheme', SCHEME, { ...rated, ...issued }),
      create('round', ROUND, { ...season, ...issued }),
      create('dossier', DOSSIER, { roundId: ROUND, ...subject }),
      create('evidence', FOREIGN, document(IDS.chamberB)),
    );
    expect(made?.status).toBe('applied');
    await put(server.as.secretary, scan);
    const filed = create('evidence', OWN, document(IDS.chamberA, { file: scan.ref }));
    expect((await push('secretary', filed))?.status).toBe('applied');
  });
  afterAll(() => server.close());

  test('a foreign document is refused as one that does not exist, and nothing is saved', async () => {
    const told = async (id: string) => {
      const answer = await push('county', claim([id]));
      return JSON.stringify(answer?.error).replaceAll(id, '?');
    };
    const foreign = await told(FOREIGN);
    expect(foreign).toContain('"reference"');
    expect(await told(v7())).toBe(foreign);
    expect((await push('staff', claim([FOREIGN])))?.error?.code).toBe('reference');
    expect((await client('county')).ids('score')).toEqual([]);
  });

  test('once the county’s claim names it, who rates the county reads the document and its file', async () => {
    expect(await reads('officer')).toEqual([404, 404]);
    const f = { usedBy: { add: ['WUHAO:D1'] } };
    const meant = { op: 'patch', kind: 'evidence', id: OWN, f };
    expect((await push('county', claim([OWN]), meant))?.status).toBe('applied');
    expect(await reads('officer')).toEqual([200, 200]);
    const rater = await client('officer');
    expect(rater.copy(`federation:${IDS.city}`, 'evidence', OWN)).toMatchObject({ file: scan.ref });
    expect(rater.ids('evidence')).toEqual([OWN]);
    // Its chamber reads what it serves there.
    const chamber = await client('secretary');
    const copy = chamber.copy(`chamber:${IDS.chamberA}`, 'evidence', OWN);
    expect(copy?.usedBy).toEqual(['WUHAO:D1']);
  });

  test('taken out of the claim, it is the county’s and the chamber’s alone again', async () => {
    const b = { D1: { value: true, evidence: [OWN] } };
    const entries = { b, v: { D1: { value: true } } };
    const out = { op: 'patch', kind: 'score', id: CLAIM, f: { entries } };
    expect((await push('county', out))?.status).toBe('applied');
    expect(await reads('officer')).toEqual([404, 404]);
    expect(await reads('county')).toEqual([200, 200]);
    expect((await client('officer')).ids('evidence')).toEqual([]);
  });
}
