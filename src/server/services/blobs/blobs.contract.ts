import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IDS } from '../../testing/people.ts';
import { head, type Photo, part, patchPhotos, photo, put, status } from '../../testing/photos.ts';
import { SyncClient } from '../../testing/sync-client.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

/** Who sees which file, and what waits for one: the same over both databases. */
export function blobsContract(database: () => Promise<string | undefined>): void {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await database());
  });
  afterAll(() => server.close());
  const client = (who: keyof TestServer['as']) => new SyncClient(server.as[who]).sync();
  /** A push as it is answered, whatever it says. */
  const pushRaw = (one: SyncClient, ...mutations: object[]) =>
    one.caller.post('/api/sync/push', { client: one.id, epoch: one.epoch, mutations });

  test('a photo sent, named by a record and seen by those who see the record, and by nobody else', async () => {
    const { county, secretary, staff, officer } = server.as;
    const shot = photo();
    expect(await status(put(secretary, shot))).toBe(200);
    // Until a record names it, it is its sender's alone.
    for (const other of [county, staff, officer])
      expect(await status(other.get(shot.path))).toBe(404);
    const one = await client('secretary');
    const { results } = await one.push(
      one.mutation(patchPhotos(IDS.inA, { b: null, v: [shot.ref] })),
    );
    expect(results[0]?.status).toBe('applied');
    for (const other of [secretary, county, staff, officer]) {
      const got = await other.get(shot.path);
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(shot.bytes);
      expect(got.headers.get('content-type')).toBe('image/jpeg');
    }
    const foreign = await put(server.as.county, photo());
    expect(foreign.status).toBe(200);
  });

  test('another chamber’s photo answers as one that does not exist, to every question', async () => {
    const { staff, secretary } = server.as;
    const [theirs, none] = [photo(), photo()];
    await put(staff, theirs);
    const one = await client('staff');
    await one.push(one.mutation(patchPhotos(IDS.inB, { b: null, v: [theirs.ref] })));
    const told = async (shot: Photo) => {
      const got = await secretary.get(shot.path);
      const asked = await head(secretary, shot);
      return [got.status, await got.text(), asked.status, asked.headers.get('upload-offset')];
    };
    expect(await told(theirs)).toEqual(await told(none));
    expect((await told(theirs))[0]).toBe(404);
    expect(await status(server.as.staff.get(theirs.path))).toBe(200);
  });

  test('a known hash opens nothing: not in a field, not in a set, not by a claimed base, not by a refused change', async () => {
    const { staff, secretary } = server.as;
    const theirs = photo();
    await put(staff, theirs);
    const owner = await client('staff');
    await owner.push(owner.mutation(patchPhotos(IDS.inB, { b: null, v: [theirs.ref] })));
    const thief = await client('secretary');
    for (const op of [
      patchPhotos(IDS.inA, { b: null, v: [theirs.ref] }),
      { op: 'patch', kind: 'enterprise', id: IDS.inA, f: { tags: { add: [theirs.ref] } } },
      { op: 'patch', kind: 'enterprise', id: IDS.inA, f: { note: { b: null, v: theirs.ref } } },
      // Refused, it would come back to its author as a row of his own.
      patchPhotos(IDS.inB, { b: null, v: [theirs.ref] }),
      {
        op: 'create',
        kind: 'enterprise',
        id: v7(),
        v: { name: 'x', photos: { deep: [theirs.ref] } },
      },
    ]) {
      const answer = await pushRaw(thief, {
        n: 1,
        id: v7(),
        at: '2026-11-21T09:00:00+08:00',
        ops: [op],
      });
      expect([answer.status, await answer.json()]).toEqual([
        409,
        expect.objectContaining({ code: 'blob', n: 1, blobs: [theirs.sha256] }),
      ]);
    }
    // What a patch claims to have seen is kept in a conflict, and gives no right to it.
    const { results } = await thief.push(
      thief.mutation({
        op: 'patch',
        kind: 'enterprise',
        id: IDS.inA,
        f: { phone: { b: theirs.ref, v: '0379-7' } },
      }),
      thief.mutation({
        op: 'delete',
        kind: 'enterprise',
        id: IDS.inA,
        b: { photos: [theirs.ref] },
      }),
    );
    expect(results.map((r) => r.status)).toEqual(['conflict', 'conflict']);
    expect(await status(secretary.get(theirs.path))).toBe(404);
    // Nor does beginning to send it, or asking how far that is.
    expect(await status(part(secretary, theirs, 0, 10))).toBe(202);
    expect(await status(secretary.get(theirs.path))).toBe(404);
    expect(await status(head(secretary, theirs))).toBe(404);
    // Who really has the bytes may name them.
    expect(await status(put(secretary, theirs))).toBe(200);
    const again = await thief.push(thief.mutation(patchPhotos(IDS.inA, { add: [theirs.ref] })));
    expect(again.results[0]?.error?.code ?? 'applied').toBe('invalid');
    const known = await thief.push(
      thief.mutation(patchPhotos(IDS.inA, { b: null, v: [theirs.ref] })),
    );
    expect(known.results[0]?.status).toMatch(/applied|merged|conflict/);
  });

  test('a field that a view hides gives no right to its file', async () => {
    const { staff, county, viewer, expert } = server.as;
    const shot = photo();
    await put(staff, shot);
    const one = await client('staff');
    const id = v7();
    const v = { name: '隐', federationId: IDS.countyA, note: shot.ref };
    const { results } = await one.push(one.mutation({ op: 'create', kind: 'enterprise', id, v }));
    expect(results[0]?.status).toBe('applied');
    for (const [who, code] of [
      [county, 200],
      [viewer, 404],
      [expert, 404],
    ] as const) {
      expect(await status(who.get(`/api/records/enterprise/${id}`))).toBe(200);
      expect(await status(who.get(shot.path))).toBe(code);
    }
  });

  test('a change whose file is missing ends the batch, uses up no number, and goes through with the file', async () => {
    const county = await client('county');
    const shot = photo();
    const before = county.mutation({
      op: 'create',
      kind: 'enterprise',
      id: v7(),
      v: { name: '先', federationId: IDS.countyA },
    });
    const held = county.mutation(patchPhotos(IDS.inA, { b: null, v: [shot.ref] }));
    const after = county.mutation({
      op: 'create',
      kind: 'enterprise',
      id: v7(),
      v: { name: '后', federationId: IDS.countyA },
    });
    const first = await county.push(before, held, after);
    expect([first.results.map((r) => r.n), first.last]).toEqual([[1], 1]);
    const refused = await pushRaw(county, held, after);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'blob', n: 2, id: held.id, blobs: [shot.sha256] }),
    ]);
    await put(county.caller, shot);
    const last = await county.push(held, after);
    expect([last.results.map((r) => r.n), last.last]).toEqual([[2, 3], 3]);
    // Sent again, answered again, whatever became of the file.
    expect((await county.push(held)).results).toEqual(last.results.slice(0, 1));
  });

  test('two people who add photos to one record at once keep both, and a removal can be undone by either', async () => {
    const [county, secretary] = await Promise.all([client('county'), client('secretary')]);
    const [mine, theirs] = [photo(), photo()];
    await Promise.all([put(county.caller, mine), put(secretary.caller, theirs)]);
    const tags = (f: object) => ({
      op: 'patch',
      kind: 'enterprise',
      id: IDS.inA,
      f: { photosNow: f },
    });
    await county.push(county.mutation(tags({ b: null, v: [mine.ref] })));
    await secretary.push(secretary.mutation(tags({ b: [mine.ref], v: [mine.ref, theirs.ref] })));
    // The county removes the secretary's photo, then takes that back, though it never had the bytes.
    await county.push(county.mutation(tags({ b: [mine.ref, theirs.ref], v: [mine.ref] })));
    expect(await status(county.caller.get(theirs.path))).toBe(404);
    const back = await county.push(
      county.mutation(tags({ b: [mine.ref], v: [mine.ref, theirs.ref] })),
    );
    expect(back.results[0]?.status).toMatch(/applied|merged/);
    expect(await status(county.caller.get(theirs.path))).toBe(200);
  });
}
