import { data } from '#client/data/data.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { FEDERATION, type Peer } from './peer.ts';

const KIND = 'enterprise';
/** Rows of one act of an import by staff; see features/import/import.commands.ts. */
const AT_ONCE = 50;
const chance = { now: () => Date.now(), random: () => crypto.getRandomValues(new Uint8Array(16)) };

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
    // As an import writes them: acts of one batch, each on the disk before the next.
    importRows: async (rows) => {
      const batch = newId(chance);
      const [first] = (await data.list({ kind: KIND, offset: 0, limit: 1 })).rows;
      const federationId = String(first?.row[FEDERATION]);
      for (let n = 0; n < rows; n += AT_ONCE) {
        const ops = Array.from({ length: Math.min(AT_ONCE, rows - n) }, (_, i) => ({
          ...{ op: 'create' as const, kind: KIND, id: newId(chance) },
          v: { name: `测速第${n + i}公司`, federationId, contactPhone: `0379-${n + i}` },
        }));
        await data.change({ ops, label: { key: 'bench' }, batch });
      }
    },
    // Asked of the server, which no longer grants the scope: the question is part of the time.
    drop: async (federation) => {
      await fetch(`/api/bench/drop?federation=${federation}`, { method: 'POST' });
      await data.syncNow();
      if ((await held(federation)) > 0) throw new Error('The shelf is still there');
    },
  };
}
