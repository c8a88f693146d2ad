import { data } from '#client/data/data.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { FEDERATION, type Peer } from './peer.ts';

const KIND = 'enterprise';

/** The app's own data, in the profile in which the app has had its first sync. */
export async function open(): Promise<Peer> {
  const session = (await (await fetch('/api/session')).json()) as SessionAnswer;
  await data.open(session);
  const list = (text: string, limit: number) =>
    data.list({ kind: KIND, text, offset: 0, limit }).then(({ rows }) => rows.map((r) => r.row));
  const held = async (federation: string) =>
    (await data.count(KIND, [{ field: FEDERATION, is: [federation] }])).total;
  return {
    put: async () => undefined,
    count: async () => (await data.count(KIND, [])).total,
    first: (n) => list('', n),
    search: (_, word) => list(word, 50),
    get: async (id): Promise<Row | null> => (await data.get(KIND, id))?.row ?? null,
    edit: async (id, phone) => {
      const b = (await data.get(KIND, id))?.row.phone;
      const f = { phone: { b: typeof b === 'string' ? b : null, v: phone } };
      await data.change({ ops: [{ op: 'patch', kind: KIND, id, f }], label: { key: 'bench' } });
    },
    // Asked of the server, which no longer grants the scope: the question is part of the time.
    drop: async (federation) => {
      await fetch(`/api/bench/drop?federation=${federation}`, { method: 'POST' });
      await data.syncNow();
      if ((await held(federation)) > 0) throw new Error('The shelf is still there');
    },
  };
}
