import { expect, test } from 'vitest';
import type { DataEvent } from '#client/data/data-port.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { firm, firmId, LABEL } from '#client/testing/town-stage.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { type Line, type PageNotice, remoteData, serveData } from './rpc.ts';

/** Two ends of one line; what crosses it is copied, as between a page and its worker. */
function line(): [Line, Line] {
  const hearers: ((event: { data: unknown }) => void)[][] = [[], []];
  const end = (mine: number, other: number): Line => ({
    postMessage: (message) => {
      const data = structuredClone(message);
      queueMicrotask(() => {
        for (const hear of hearers[other] ?? []) hear({ data });
      });
    },
    addEventListener: (_, listener) => hearers[mine]?.push(listener),
  });
  return [end(0, 1), end(1, 0)];
}

function linked(fake = new FakeData()) {
  const [page, worker] = line();
  const wishes: string[] = [];
  const notices: PageNotice[] = [];
  const served = serveData(worker, fake, (notice) => notices.push(notice));
  const { data, notify } = remoteData(page, (wish) => wishes.push(wish));
  return { fake, data, notify, wishes, notices, served };
}

test('calls, answers and events cross the line', async () => {
  const { data } = linked();
  const heard: DataEvent[] = [];
  const stop = data.subscribe((event) => heard.push(event));
  const saved = await data.change({ ops: [firm(1)], label: LABEL });
  expect(saved.mutations).toBe(1);
  expect(await data.get('enterprise', firmId(1))).toMatchObject({ row: { name: '新厂1' } });
  await data.draft.set('k', [1]);
  expect(await data.draft.get('k')).toEqual([1]);
  expect(heard[0]).toMatchObject({ type: 'changed', ids: [firmId(1)] });
  stop();
  const before = heard.length;
  await data.change({ ops: [firm(2)], label: LABEL });
  expect(heard).toHaveLength(before);
});

test('a Problem arrives as the Problem it was, any other error as internal', async () => {
  const fake = new FakeData();
  const { data } = linked(fake);
  fake.change = () => Promise.reject(new Problem('invalid', 'too long', { field: 'name' }));
  await expect(data.change({ ops: [], label: LABEL })).rejects.toMatchObject({
    name: 'Problem',
    code: 'invalid',
    details: { field: 'name' },
  });
  fake.change = () => Promise.reject(new TypeError('boom'));
  await expect(data.change({ ops: [], label: LABEL })).rejects.toMatchObject({
    code: 'internal',
    message: 'boom',
  });
});

test('the page gives notice and the worker may wish', async () => {
  const { data, notify, wishes, notices, served } = linked();
  notify('hidden');
  served.wish('persist');
  await data.status();
  expect(notices).toEqual(['hidden']);
  expect(wishes).toEqual(['persist']);
});
