import { v7 } from 'uuid';
import {
  type PullAnswer,
  type PullItem,
  type PushAnswer,
  pullAnswer,
  pushAnswer,
  snapshotLine,
} from '#domain/sync/protocol.ts';
import type { Caller } from './test-server.ts';

type Copy = Readonly<Record<string, unknown>> & { readonly rev: number };

/** The least that a client must do, without a disk: what it holds after a pull is what it may see. */
export class SyncClient {
  readonly caller: Caller;
  readonly id = v7();
  epoch = '';
  cursor = 0;
  have = '';
  scopes: Readonly<Record<string, string>> = {};
  /** `scope kind id` → row. */
  readonly copies = new Map<string, Copy>();
  n = 0;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  /** Numbers ops as this client's next mutation. */
  mutation(...ops: readonly object[]) {
    this.n += 1;
    return { n: this.n, id: v7(), at: '2026-11-21T09:00:00+08:00', ops };
  }

  async push(...mutations: readonly object[]): Promise<PushAnswer> {
    const answer = await this.caller.post('/api/sync/push', {
      client: this.id,
      epoch: this.epoch,
      mutations,
    });
    return pushAnswer.parse(await answer.json());
  }

  async ask(limit = 3): Promise<PullAnswer> {
    const { epoch, have, id } = this;
    const query = new URLSearchParams({
      epoch,
      have,
      client: id,
      cursor: String(this.cursor),
      limit: String(limit),
    });
    const answer = await this.caller.get(`/api/sync/pull?${query}`);
    return pullAnswer.parse(await answer.json());
  }

  /** Pulls, loads and drops until the server has nothing more to say. */
  async sync(): Promise<this> {
    for (;;) {
      const answer = await this.ask();
      if ('items' in answer) {
        for (const item of answer.items) this.apply(item);
        this.cursor = answer.cursor;
        if (!answer.more) return this;
      } else {
        if ('reset' in answer) this.cursor = answer.head;
        this.epoch = answer.epoch;
        this.have = answer.have;
        this.scopes = answer.scopes;
        this.copies.clear();
        await this.load(Object.keys(answer.scopes));
      }
    }
  }

  async load(scopes: readonly string[]): Promise<void> {
    if (scopes.length === 0) return;
    const answer = await this.caller.post('/api/sync/snapshot', { epoch: this.epoch, scopes });
    let shelf: readonly string[] = [];
    for (const text of (await answer.text()).trim().split('\n')) {
      const line = snapshotLine.parse(JSON.parse(text));
      if ('shelf' in line) shelf = line.shelf as [string, string];
      // Ends name the shelf whose rows they close; only bare rows have an id and a rev.
      else if ('id' in line && 'rev' in line)
        this.copies.set([...shelf, line.id].join(' '), line as Copy);
    }
  }

  apply(item: PullItem): void {
    if ('r' in item) this.copies.set(`${item.s} ${item.k} ${item.r.id}`, item.r as Copy);
    else this.copies.delete(`${item.s} ${item.k} ${item.id}`);
  }

  /** Ids of a kind that this client holds on any shelf. */
  ids(kind: string): readonly string[] {
    const found = [...this.copies.keys()]
      .map((key) => key.split(' '))
      .filter(([, k]) => k === kind);
    return [...new Set(found.map(([, , id = '']) => id))].sort();
  }

  copy(scope: string, kind: string, id: string): Copy | undefined {
    return this.copies.get(`${scope} ${kind} ${id}`);
  }
}
