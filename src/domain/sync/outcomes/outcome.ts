import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { MemoryWorld } from '../memory-world.ts';
import type { PushResult } from '../protocol.ts';
import { author, GRANTS, send, town, type Who } from '../testing/town.ts';

/** What somebody did, in words and in operations; `client` where it was not his usual device. */
export interface Act {
  readonly who: Who;
  readonly words: string;
  /** Where a conflict is settled, its id is handed in: it is known only once it was made. */
  readonly ops: readonly object[] | ((conflict: string) => readonly object[]);
  readonly client?: number;
  /** Rights have changed by the time the server hears of it. */
  readonly rightsOf?: Who;
}

/** A conflict or refusal that waits for a person, without what differs from run to run. */
export interface Waiting {
  readonly kind: 'conflict' | 'refusal';
  /** Field, or null where the whole record is at stake; the code of a refusal. */
  readonly about: string | null;
  readonly reason: string;
  readonly before?: unknown;
  readonly now?: unknown;
  readonly mine?: unknown;
}

/** What came of it; everything a person may meet. */
export interface Outcome {
  readonly status: PushResult['status'];
  readonly code?: string;
  /** The record afterwards: the fields named by the case, or that it is deleted or absent. */
  readonly row: Readonly<Record<string, unknown>> | 'deleted' | 'absent';
  readonly waits?: Waiting;
  /** How many tasks the act left. */
  readonly tasks?: number;
  /** Who has the task on his device. */
  readonly seenBy?: readonly Who[];
}

/** One meeting of two edits: the town as it was, what came first, what came then, and the outcome. */
export interface OutcomeCase {
  /** Unique; it is the case's name in docs/sync.md and in the report of the tests. */
  readonly title: string;
  /** Happened before both went offline. */
  readonly given?: readonly Act[];
  /** Received first. */
  readonly theirs: readonly Act[];
  /** Received second, by somebody who had not seen it. */
  readonly mine: Act;
  /** The record that is looked at afterwards, and which of its fields. */
  readonly look: readonly [kind: Kind, id: string, ...fields: string[]];
  readonly outcome: Outcome;
  /** The outcome in a sentence. */
  readonly says: string;
}

/** Who could have a task: the people of the town that work in federations and chambers. */
const PEOPLE = ['eastSecretary', 'westSecretary', 'eastStaff', 'westStaff', 'cityStaff'] as const;

const seers = (scopes: readonly string[]): readonly Who[] =>
  PEOPLE.filter((who) => GRANTS[who].some((g) => scopes.includes(g.scope)));

function waitingFrom(row: Row, kind: Waiting['kind']): Waiting {
  if (kind === 'refusal') return { kind, about: null, reason: String(row.code) };
  const { field = null, reason, base: before, theirs: now, mine } = row;
  const about = typeof field === 'string' ? field : null;
  return { kind, about, reason: String(reason), before, now, mine };
}

/** Tells a case to a town, by the real rules, and answers what came of it. */
export function outcomeOf(story: OutcomeCase): Outcome {
  const world: MemoryWorld = town();
  const numbers = new Map<string, number>();
  const act = ({ who, ops, client, rightsOf }: Act) => {
    const usual = author(who, client);
    const by = rightsOf ? { ...usual, grants: GRANTS[rightsOf] } : usual;
    const n = (numbers.get(by.client) ?? 0) + 1;
    numbers.set(by.client, n);
    const first = world.all().find((r) => r.kind === 'conflict')?.row.id ?? '';
    return send(world, by, typeof ops === 'function' ? ops(first) : ops, n);
  };
  for (const before of [...(story.given ?? []), ...story.theirs]) act(before);
  const { result, writes } = act(story.mine);
  const [kind, id, ...fields] = story.look;
  const found = world.get(kind, id);
  const shown = Object.fromEntries(fields.map((f) => [f, found?.row[f] ?? null]));
  const opened = (result.conflicts ?? []).flatMap((c) => world.get('conflict', c.id) ?? []);
  const refused = writes.flatMap((w) =>
    w.kind === 'refusal' ? (world.get(w.kind, w.id) ?? []) : [],
  );
  const tasks = [...opened, ...refused].filter((r) => r.row.status === 'open');
  const [task] = tasks;
  return {
    status: result.status,
    ...(result.error ? { code: result.error.code } : {}),
    row: !found ? 'absent' : found.deleted ? 'deleted' : shown,
    ...(task
      ? {
          waits: waitingFrom(task.row, task.kind === 'refusal' ? 'refusal' : 'conflict'),
          tasks: tasks.length,
          seenBy: seers(task.scopes),
        }
      : {}),
  };
}
