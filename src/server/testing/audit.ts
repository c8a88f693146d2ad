import { expect } from 'vitest';
import { pullAnswer } from '#domain/sync/protocol.ts';
import type { Ask, StubbornClient } from './stubborn-client.ts';

interface Held {
  readonly id: string;
  readonly rev: number;
  readonly note?: unknown;
}
interface Page {
  readonly items: readonly { readonly r: Held }[];
  readonly cursor: string | null;
}
interface History {
  readonly items: readonly { rev: number; client: string; n: number; op: string }[];
}

async function everyone(ask: Ask, url: string): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, Held>();
  let cursor = '';
  do {
    const at = `${url}/api/records/person?limit=200${cursor && `&cursor=${cursor}`}`;
    const page = (await (await ask(at)).json()) as Page;
    for (const { r } of page.items) found.set(r.id, r);
    cursor = page.cursor ?? '';
  } while (cursor !== '');
  return found;
}

/** What the clock of the server says. */
export async function headOf(ask: Ask, url: string): Promise<number> {
  const answer = pullAnswer.parse(await (await ask(`${url}/api/sync/pull?epoch=none`)).json());
  if (!('reset' in answer)) throw new Error('An unknown epoch was not reset');
  return answer.head;
}

/**
 * Counts every act that these clients saved: each was answered `applied`, is on the server once and
 * in its turn; and every rev since `start` belongs to one of them. Answers the revs of rows as they are.
 */
export async function countEverything(
  ask: Ask,
  url: string,
  clients: readonly StubbornClient[],
  start: number,
): Promise<ReadonlySet<number>> {
  const saved = clients.reduce((sum, client) => sum + client.saved, 0);
  const answers = clients.flatMap((client) => [...client.answers.values()]);
  expect(answers).toHaveLength(saved);
  expect(answers.filter((answer) => answer.status !== 'applied')).toEqual([]);
  const conflicts = (await (await ask(`${url}/api/records/conflict`)).json()) as Page;
  expect(conflicts.items).toEqual([]);
  const people = await everyone(ask, url);
  const made = clients.flatMap((client) => client.made);
  expect(made.filter((id) => !people.has(id))).toEqual([]);
  const now = new Set(made.map((id) => people.get(id)?.rev ?? 0));
  expect(now.size).toBe(made.length);
  const ever = new Set(now);
  for (const client of clients) {
    if (client.made.length === 0) continue;
    expect(people.get(client.chain)?.note ?? null).toBe(client.notes ? `${client.notes}` : null);
    const at = `${url}/api/records/person/${client.chain}/history`;
    const { items } = (await (await ask(at)).json()) as History;
    const patches = Array<string>(client.notes).fill('patch');
    expect(items.map(({ op }) => op)).toEqual([...patches, 'create']);
    expect(new Set(items.map(({ client: by, n }) => `${by} ${n}`)).size).toBe(items.length);
    for (const { rev } of items) ever.add(rev);
  }
  const head = await headOf(ask, url);
  expect([...ever].sort((a, b) => a - b)).toEqual(
    Array.from({ length: head - start }, (_, i) => start + 1 + i),
  );
  return now;
}
