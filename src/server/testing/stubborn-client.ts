import { v7 } from 'uuid';
import { type PushResult, pullAnswer, pushAnswer } from '#domain/sync/protocol.ts';
import { IDS } from './people.ts';

type Mutation = {
  readonly n: number;
  readonly id: string;
  readonly at: string;
  readonly ops: readonly object[];
};

/** Requests under one key to whichever of several processes the caller picks. */
export function asked(key: string) {
  return (url: string, body?: unknown): Promise<Response> =>
    fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    });
}
export type Ask = ReturnType<typeof asked>;

/** A pause between attempts: it spares the machine and proves nothing. */
export const breath = () => new Promise((done) => setTimeout(done, 20 + Math.random() * 60));

/**
 * A device that keeps what it saved until the server has answered it, however often that takes, and
 * remembers every answer. It makes one person after another, and numbers the notes of its first.
 */
export class StubbornClient {
  readonly id = v7();
  /** The person whose note counts up: a note out of turn would become a conflict. */
  readonly chain = v7();
  readonly made: string[] = [];
  readonly answers = new Map<string, PushResult>();
  notes = 0;
  saved = 0;
  /** Requests that brought no answer. */
  broken = 0;
  private readonly queue: Mutation[] = [];
  private readonly ask: Ask;
  private readonly chance: () => number;
  private epoch = '';

  constructor(ask: Ask, chance: () => number) {
    this.ask = ask;
    this.chance = chance;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Saves one act here: a new person, or the next note of the first. */
  save(): void {
    const counts = this.made.length > 0 && this.chance() < 0.3;
    const id = counts || this.made.length === 0 ? this.chain : v7();
    if (!counts) this.made.push(id);
    const before = this.notes === 0 ? null : String(this.notes);
    if (counts) this.notes += 1;
    const v = { name: `人${this.saved}`, bodyKind: 'chamber', bodyId: IDS.chamberA };
    const op = counts
      ? { op: 'patch', kind: 'person', id, f: { note: { b: before, v: String(this.notes) } } }
      : { op: 'create', kind: 'person', id, v };
    this.saved += 1;
    this.queue.push({ n: this.saved, id: v7(), at: new Date().toISOString(), ops: [op] });
  }

  /** One request to this process: true where it was answered as the contract says. */
  async push(url: string): Promise<boolean> {
    const batch = this.queue.slice(0, 1 + Math.floor(this.chance() * 6));
    if (batch.length === 0) return true;
    try {
      if (this.epoch === '') {
        const first = await this.ask(`${url}/api/sync/pull`);
        if (first.ok) this.epoch = pullAnswer.parse(await first.json()).epoch;
      }
      const { id: client, epoch } = this;
      const answer = await this.ask(`${url}/api/sync/push`, { client, epoch, mutations: batch });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      const { results } = pushAnswer.parse(await answer.json());
      // Now and then the answer is lost on its way: the same numbers must be answered the same.
      this.file(results, this.chance() < 0.1);
      return true;
    } catch (error) {
      this.broken += 1;
      if (/^Error: (?!503)\d/.test(String(error))) throw error;
      return false;
    }
  }

  private file(results: readonly PushResult[], lost: boolean): void {
    for (const result of results) {
      const before = this.answers.get(result.id);
      if (before && JSON.stringify(before) !== JSON.stringify(result))
        throw new Error(`Answered twice and differently: ${JSON.stringify([before, result])}`);
      this.answers.set(result.id, result);
      if (!lost && this.queue[0]?.id === result.id) this.queue.shift();
    }
  }
}
