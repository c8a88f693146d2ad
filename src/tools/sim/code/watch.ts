import type { HistoryRecord, OutRecord, SentRecord } from '#client/data/store/database.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { PullAnswer, PushAnswer } from '#domain/sync/protocol.ts';
import { same } from '#domain/sync/value.ts';
import type { Device } from './device.ts';
import type { Asked } from './network.ts';
import type { Server } from './server.ts';
import { type Lying, lyingOn, type Shelved, screenOf } from './shelves.ts';
import { viewsOf } from './truth.ts';
import type { World } from './world.ts';

const SHOWN: readonly Kind[] = [
  'enterprise',
  'membership',
  'chamber',
  'conflict',
  'refusal',
  'score',
];

/** What must hold at every step, and what is remembered for the end. */
export class Watch {
  /** Every mutation that was ever seen in an outbox: saved, so never to be lost. */
  readonly saved = new Map<string, Device>();
  /** The server forgot once: what it had executed it may have executed again. */
  forgot = false;
  /** Who was without any grant once: of his refusals then perhaps no staff hears. */
  readonly bare = new Set<string>();
  private readonly acknowledged = new Set<string>();
  private readonly outcomes = new Map<string, string>();
  private readonly before = new Map<Device, Lying['newest']>();
  private readonly world: World;
  private readonly server: Server;

  constructor(world: World, server: Server) {
    this.world = world;
    this.server = server;
  }

  /** S1 and S4, at every answer. */
  answer({ device, path, body }: Asked, status: number, text: string): void {
    if (status === 426) this.world.saw('426');
    if (status === 409) this.world.saw(text.includes('"fork"') ? 'fork' : 'push of another epoch');
    if (status !== 200) return;
    const views = viewsOf(this.server, device.who);
    const grants = (scope: string) => {
      if (!views[scope]) throw new Error(`S1: ${device.name} was sent a row of ${scope}`);
    };
    if (path.includes('/push')) {
      const { results, rows } = JSON.parse(text) as PushAnswer;
      for (const { s } of rows) grants(s);
      const { client } = JSON.parse(body) as { client: string };
      for (const { n, id, status: said, error } of results)
        this.outcome(`${client} ${n}`, `${id} ${said}`, said, error?.code);
      const bad = results.findIndex((r) => r.status === 'rejected');
      if (bad >= 0 && bad < results.length - 1) this.world.saw('rejection in mid-batch');
    } else if (path.includes('/pull')) {
      const answer = JSON.parse(text) as PullAnswer;
      if ('reset' in answer) this.world.saw(`reset ${answer.reset}`);
      else if ('items' in answer) for (const { s } of answer.items) grants(s);
      else this.world.saw('shelves changed');
    } else if (path.includes('/snapshot')) {
      if (/after=[^&]/.test(path)) this.world.saw('resumed snapshot');
      for (const line of text.split('\n').filter((l) => l.startsWith('{"shelf"'))) {
        const read = JSON.parse(line) as { shelf?: readonly [string, string] };
        if ('shelf' in read) grants(String((read.shelf as [string, string])[0]));
      }
    }
  }

  private outcome(number: string, told: string, status: string, code = ''): void {
    this.world.saw(code ? `${status} ${code}` : status);
    const earlier = this.outcomes.get(number);
    if (earlier !== undefined && earlier !== told)
      throw new Error(`S4: mutation ${number} was answered “${earlier}” and then “${told}”`);
    this.outcomes.set(number, told);
  }

  /** The server is an older one from now on. */
  restored(): void {
    this.forgot = true;
    this.outcomes.clear();
  }

  /** The power failed: what the disk forgot may be older than what was seen. */
  powerLost(device: Device): void {
    this.before.delete(device);
  }

  /** Safety after a step; all is at rest. */
  async step(devices: readonly Device[], acting: Device | undefined): Promise<void> {
    const known = new Set(
      this.server.disk.all<{ id: string }>('select id from mutation').map((m) => m.id),
    );
    for (const device of devices) this.outbox(device, known);
    for (const [id, device] of this.saved)
      if (!known.has(id)) throw new Error(`L2: mutation ${id} of ${device.name} is lost`);
    if (!acting) return;
    const lying = lyingOn(acting);
    this.forward(acting, lying.newest);
    for (const tab of acting.tabs)
      if (tab.usable && !tab.frozen) await this.screen(acting, lying, tab.data);
  }

  /** S5: what history calls waiting is what lies in the outbox. Adds what this device still holds. */
  private outbox(device: Device, known: Set<string>): void {
    const held = device.table<OutRecord>('out').map((out) => out.id);
    const acts = device.table<HistoryRecord>('history');
    const remembered = new Set(acts.map((act) => act.id));
    // What was acknowledged once may go out again after its history was put away at signing out.
    const outs = held.filter((id) => remembered.has(id) || !this.acknowledged.has(id));
    const waiting = acts.flatMap((act) => (act.status === 'waiting' ? [act.id] : []));
    for (const id of held) {
      if (!this.saved.has(id)) this.saved.set(id, device);
      known.add(id);
    }
    if (outs.toSorted().join() !== waiting.sort().join())
      throw new Error(`S5: ${device.name} has in its outbox ${outs} and in its history ${waiting}`);
    for (const { id } of device.table<SentRecord>('sent')) {
      known.add(id);
      this.acknowledged.add(id);
    }
  }

  /** S2: on no shelf does a row go back in time. */
  private forward(device: Device, now: ReadonlyMap<string, Shelved>): void {
    if (this.before.get(device) === now) return;
    for (const [key, { ep, rev }] of now) {
      const old = this.before.get(device)?.get(key);
      if (old && (old.ep > ep || (old.ep === ep && old.rev > rev)))
        throw new Error(`S2: ${device.name} went back in time at ${key}: ${old.rev} → ${rev}`);
    }
    this.before.set(device, now);
  }

  /** S6: what a tab shows is what lies on the disk. */
  private async screen(
    device: Device,
    lying: Lying,
    data: Device['tabs'][number]['data'],
  ): Promise<void> {
    const status = await this.world.ask(data.status());
    if (!status || status.indexing || status.trouble) return;
    let [wanted, version] = [screenOf(device, lying, SHOWN), device.disk.version];
    for (const kind of SHOWN) {
      if (version !== device.disk.version)
        [wanted, version] = [screenOf(device, lying, SHOWN), device.disk.version];
      const want = wanted.get(kind) ?? new Map<string, Row>();
      const list = await this.world.ask(data.list({ kind, offset: 0, limit: 5000 }));
      // While it was looked at an answer came in: the next step looks at a screen at rest.
      if (lyingOn(device).ages !== lying.ages) return;
      const ids = [...want.keys()].sort();
      const listed = list?.rows.map((row) => row.id).sort();
      if (listed?.join() !== ids.join())
        throw new Error(`S6: ${device.name} lists ${kind} ${listed} and should list ${ids}`);
      const shown = await this.world.ask(data.many(kind, ids));
      if (lyingOn(device).ages !== lying.ages) return;
      for (const { id, row } of shown ?? [])
        if (!alike(row, want.get(id)))
          throw new Error(
            `S6: ${device.name} shows ${JSON.stringify(row)}, disk has ${JSON.stringify(want.get(id))}`,
          );
    }
  }
}

/** Mostly the two are written alike, and looking closer costs more. */
const alike = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || same(a, b);
