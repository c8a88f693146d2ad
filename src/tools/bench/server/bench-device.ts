import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
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
    const answer = await this.wire.open('/api/sync/snapshot', this.cookie, body, plain);
    if (answer.statusCode !== 200) {
      answer.resume();
      return { rows: 0, bytes: 0, whole: false };
    }
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
    });
    // A stream that breaks off breaks off what is read of it, too.
    const lines = plain ? answer : pipeline(answer, createGunzip(), () => undefined);
    const { rows, last } = await counted(lines);
    return { rows, bytes, whole: 'done' in snapshotLine.parse(JSON.parse(last)) };
  }

  parsePush(answer: Answer) {
    return read(pushAnswer, answer);
  }
}

const ROW = Buffer.from('{"id"');
const BREAK = 10;

/** Rows of a stream of lines and its last line, counted in the bytes as they come. */
async function counted(stream: AsyncIterable<Buffer>) {
  let rows = 0;
  let rest: Buffer = Buffer.alloc(0);
  let last: Buffer = rest;
  for await (const chunk of stream) {
    const bytes = rest.byteLength > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(BREAK); end !== -1; end = bytes.indexOf(BREAK, from)) {
      last = bytes.subarray(from, end);
      if (ROW.equals(last.subarray(0, ROW.byteLength))) rows += 1;
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  return { rows, last: last.toString('utf8') };
}
