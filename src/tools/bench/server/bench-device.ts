import { v7 } from 'uuid';
import type { Row } from '#domain/kernel/entity.ts';
import { type PullAnswer, pullAnswer, pushAnswer, snapshotLine } from '#domain/sync/protocol.ts';
import { type Answer, read, type Wire } from './wire.ts';

/** What a first sync brought. */
interface FirstSync {
  readonly rows: number;
  readonly bytes: number;
  readonly whole: boolean;
}

/** The least of a device: what it sends and asks is what the app sends and asks. */
export class BenchDevice {
  readonly id = v7();
  readonly wire: Wire;
  readonly cookie: string;
  epoch = '';
  cursor = 0;
  have = '';
  private n = 0;

  constructor(wire: Wire, cookie: string) {
    this.wire = wire;
    this.cookie = cookie;
  }

  pullAnswer(): Promise<Answer> {
    const { epoch, have, cursor, id } = this;
    const query = `epoch=${epoch}&have=${have}&cursor=${cursor}&client=${id}&limit=1000`;
    return this.wire.ask(`/api/sync/pull?${query}`, this.cookie);
  }

  async pull(): Promise<PullAnswer> {
    const answer = read(pullAnswer, await this.pullAnswer());
    if ('items' in answer) this.cursor = answer.cursor;
    else {
      this.epoch = answer.epoch;
      this.have = answer.have;
      if ('reset' in answer) this.cursor = answer.head;
    }
    return answer;
  }

  /** The body of a push that creates enterprises, each in a mutation of its own. */
  creation(rows: readonly Row[]): string {
    const body = this.bodyOf(rows);
    this.n += rows.length;
    return body;
  }

  /** The same for somebody else, who keeps no count of numbers. */
  bodyOf(rows: readonly Row[]): string {
    const mutations = rows.map(({ id, ...v }, i) => {
      const ops = [{ op: 'create', kind: 'enterprise', id, v }];
      return { n: this.n + 1 + i, id: v7(), at: '2026-11-21T09:00:00+08:00', ops };
    });
    return JSON.stringify({ client: this.id, epoch: this.epoch, mutations });
  }

  /** Sends a push and checks that all of it was taken. */
  async push(body: string): Promise<Answer> {
    const answer = await this.wire.ask('/api/sync/push', this.cookie, body);
    if (answer.status !== 200 || /"status":"(rejected|conflict)"/.test(answer.text()))
      throw new Error(`A push answered ${answer.status}: ${answer.text().slice(0, 400)}`);
    return answer;
  }

  /** Asks for everything, reads it to the end. */
  async firstSync(plain = false): Promise<FirstSync> {
    const told = await this.pull();
    const scopes = 'scopes' in told ? Object.keys(told.scopes) : [];
    const body = JSON.stringify({ epoch: this.epoch, scopes });
    const answer = await this.wire.ask('/api/sync/snapshot', this.cookie, body, plain);
    if (answer.status !== 200) return { rows: 0, bytes: answer.bytes, whole: false };
    const lines = answer.text().trimEnd().split('\n');
    const rows = lines.filter((line) => line.startsWith('{"id"')).length;
    const last = snapshotLine.parse(JSON.parse(lines.at(-1) ?? ''));
    return { rows, bytes: answer.bytes, whole: 'done' in last };
  }

  parsePush(answer: Answer) {
    return read(pushAnswer, answer);
  }
}
