import { expect } from 'vitest';
import { pullAnswer } from '#domain/sync/protocol.ts';
import type { Ask } from './stubborn-client.ts';

/** Follows the feed from its head, asking one process after the other, and notes every rev it is shown. */
export class FeedPoller {
  readonly seen = new Set<number>();
  pages = 0;
  cursor = 0;
  private epoch = '';
  private have = '';
  private readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** Stands at the head from here on. */
  async begin(url: string): Promise<number> {
    const answer = pullAnswer.parse(await (await this.ask(`${url}/api/sync/pull`)).json());
    if (!('reset' in answer)) throw new Error('A new client was not told where it stands');
    this.epoch = answer.epoch;
    this.have = answer.have;
    this.cursor = answer.head;
    return answer.head;
  }

  /** One page; a rev that was passed or shown before, or lies beyond the cursor, is a failure. */
  async poll(url: string): Promise<boolean> {
    const { epoch, have, cursor } = this;
    const query = new URLSearchParams({ epoch, have, cursor: String(cursor), limit: '40' });
    const answer = pullAnswer.parse(await (await this.ask(`${url}/api/sync/pull?${query}`)).json());
    if (!('items' in answer)) throw new Error(`The poller was reset: ${JSON.stringify(answer)}`);
    const revs = answer.items.map((item) => ('r' in item ? item.r.rev : item.rev));
    expect(revs).toEqual(revs.toSorted((a, b) => a - b));
    for (const rev of new Set(revs)) {
      expect(rev).toBeGreaterThan(cursor);
      expect(rev).toBeLessThanOrEqual(answer.cursor);
      this.seen.add(rev);
    }
    this.pages += 1;
    this.cursor = answer.cursor;
    return answer.more;
  }
}
