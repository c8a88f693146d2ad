import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { firm, firmId, LABEL } from '#client/testing/town-stage.ts';
import { provideData } from './data.ts';
import { bindData, isTouched } from './invalidate.ts';
import { byQuery, listQuery, recordQuery, recordsQuery, statusQuery } from './queries.ts';

afterEach(() => provideData(null));

const [one, two] = [firmId(1), firmId(2)];
const event = { type: 'changed', kinds: ['enterprise'], ids: [one] } as const;

test('an event touches its records, all lists of its kind, and nothing else', () => {
  const touched = (key: readonly unknown[]) => isTouched(key, event);
  expect(touched(recordQuery('enterprise', one).queryKey)).toBe(true);
  expect(touched(recordQuery('enterprise', two).queryKey)).toBe(false);
  expect(touched(recordsQuery('enterprise', [two, one]).queryKey)).toBe(true);
  expect(touched(recordsQuery('enterprise', [two]).queryKey)).toBe(false);
  expect(touched(listQuery({ kind: 'enterprise', offset: 0, limit: 9 }).queryKey)).toBe(true);
  expect(touched(byQuery('membership', 'memberId', one).queryKey)).toBe(false);
  expect(touched(['db', '*', 'issues'])).toBe(true);
  expect(touched(statusQuery().queryKey)).toBe(false);
  expect(touched(['server', 'enterprise'])).toBe(false);
  const many = { ...event, ids: 'many' } as const;
  expect(isTouched(recordQuery('enterprise', two).queryKey, many)).toBe(true);
});

test('what a text finds differs for questions with a text alone', () => {
  const found = { ...event, ids: 'many', searches: true } as const;
  const asked = { kind: 'enterprise', offset: 0, limit: 9 } as const;
  const touched = (key: readonly unknown[]) => isTouched(key, found);
  expect(touched(listQuery({ ...asked, text: 'ly' }).queryKey)).toBe(true);
  expect(touched(listQuery({ ...asked, text: '' }).queryKey)).toBe(false);
  expect(touched(listQuery(asked).queryKey)).toBe(false);
  expect(touched(recordQuery('enterprise', one).queryKey)).toBe(false);
  expect(touched(['db', '*', 'issues'])).toBe(false);
});

test('a screen sees a change and a status without asking', async () => {
  const fake = new FakeData();
  provideData(fake);
  const client = new QueryClient();
  const stop = bindData(client, fake);
  const list = new QueryObserver(client, listQuery({ kind: 'enterprise', offset: 0, limit: 9 }));
  const totals: number[] = [];
  const unsubscribe = list.subscribe(({ data }) => data && totals.push(data.total));
  await list.refetch();
  await fake.change({ ops: [firm(1)], label: LABEL });
  await expect.poll(() => totals.at(-1)).toBe(1);
  fake.show({ status: { connection: 'offline' } });
  expect(client.getQueryData(statusQuery().queryKey)).toMatchObject({ connection: 'offline' });
  stop();
  unsubscribe();
  client.clear();
});
