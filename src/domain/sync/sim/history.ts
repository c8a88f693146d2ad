import { type Grant, ROLES } from '#domain/kernel/access.ts';
import type { Mutation } from '../op.ts';
import type { WorldRow } from '../world.ts';
import { someAct } from './acts.ts';
import { Chance } from './chance.ts';
import { checkQuiet } from './check.ts';
import { type ClientRules, type PageQuestion, SimClient } from './client.ts';
import { type PullQuestion, type ServerFault, SimServer } from './server.ts';

/** Rows to begin with, the scopes that grants may name, ids that two devices may both create. */
export interface Stage {
  readonly rows: readonly WorldRow[];
  readonly scopes: readonly string[];
  readonly known: readonly string[];
}
export interface Faults {
  readonly server?: ServerFault;
  readonly client?: Partial<ClientRules>;
}
/** How often each thing happened; a run in which something never happens proves little. */
export type Tally = Map<string, number>;

type Request =
  | { readonly to: 'push'; readonly epoch: string; readonly mutations: readonly Mutation[] }
  | { readonly to: 'page'; readonly q: PageQuestion; readonly limit: number }
  | { readonly to: 'pull'; readonly q: PullQuestion; readonly asked: SimClient['standing'] };
/** A request on its way, or an answer: what it does when it arrives. */
type Letter =
  | { readonly client: SimClient; readonly request: Request }
  | { readonly arrive: () => void; readonly client: SimClient };

class History {
  readonly chance: Chance;
  readonly server: SimServer;
  readonly clients: SimClient[] = [];
  readonly tally: Tally;
  readonly stage: Stage;
  net: Letter[] = [];
  restore: (() => void) | null = null;

  constructor(seed: number, stage: Stage, faults: Faults, tally: Tally) {
    this.chance = new Chance(seed);
    this.stage = stage;
    this.tally = tally;
    this.server = new SimServer(this.chance, stage.rows, faults.server);
    const users = 2 + this.chance.below(3);
    for (let i = 0; i < users; i += 1) {
      const user = `u${i}`;
      this.server.grants.set(
        user,
        i === 0 ? stage.scopes.map((scope) => ({ scope, role: 'staff' })) : this.#grants(),
      );
      this.clients.push(new SimClient(`c${i}`, user, faults.client));
      if (this.chance.yes(0.3)) this.clients.push(new SimClient(`c${i}b`, user, faults.client));
    }
  }

  #grants(): Grant[] {
    const some = this.stage.scopes.filter(() => this.chance.yes(0.4));
    return some.map((scope) => ({ scope, role: this.#role() }));
  }

  #role(): Grant['role'] {
    return this.chance.yes(0.75) ? 'staff' : (this.chance.pick(ROLES) ?? 'viewer');
  }

  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  request(client: SimClient, limit: number): Request {
    const t = this.chance.next();
    const [scope, shelf] = [...client.shelves].find(([, s]) => !s.ready) ?? [];
    if (t < 0.4 && client.out.length > 0 && client.epoch) {
      const mutations = client.out.slice(0, 1 + this.chance.below(4));
      return { to: 'push', epoch: client.epoch, mutations };
    }
    if (t < 0.7 && scope && shelf) {
      const { epoch } = client;
      return { to: 'page', q: { epoch, scope, gen: shelf.gen, after: shelf.after }, limit };
    }
    const { epoch, cursor, have } = client;
    return { to: 'pull', q: { epoch, cursor, have, limit }, asked: client.standing };
  }

  send(client: SimClient, noise: number): void {
    const request = this.request(client, 1 + this.chance.below(12));
    this.net.push({ client, request });
    if (this.chance.yes(0.15 * noise)) this.net.push({ client, request });
  }

  /** A request reaches the server, which may die in the middle of a push. */
  serve(client: SimClient, request: Request, noise: number): (() => void) | null {
    const { server } = this;
    if (request.to === 'push') {
      const all = request.mutations;
      const dies = this.chance.yes(0.1 * noise);
      const part = dies ? all.slice(0, this.chance.below(all.length + 1)) : all;
      const answer = server.push(client.id, client.user, request.epoch, part);
      if (dies) this.count('server died');
      return dies ? null : () => client.takePush(answer);
    }
    if (request.to === 'page') {
      const { q, limit } = request;
      const page = server.snapshot(client.user, q.scope, q.after, limit);
      return () => client.takePage(q, page);
    }
    const reply = server.pull(client.id, client.user, request.q);
    if (reply.reset) this.count(`reset ${reply.reset}`);
    return () => client.takePull(request.asked, reply);
  }

  deliver(at: number, noise: number): void {
    const [letter] = this.net.splice(at, 1);
    if (!letter || this.chance.yes(0.15 * noise)) return;
    if ('arrive' in letter) {
      letter.arrive();
      return;
    }
    const arrive = this.serve(letter.client, letter.request, noise);
    if (!arrive) return;
    const { client } = letter;
    this.net.push({ client, arrive });
    if (this.chance.yes(0.1 * noise)) this.net.push({ client, arrive });
  }

  regrant(): void {
    const user = this.chance.pick([...this.server.grants.keys()]);
    const scope = this.chance.pick(this.stage.scopes);
    if (!user || !scope) return;
    const others = (this.server.grants.get(user) ?? []).filter((g) => g.scope !== scope);
    const had = others.length < (this.server.grants.get(user)?.length ?? 0);
    const keep = !had || this.chance.yes(0.4);
    this.server.grants.set(user, keep ? [...others, { scope, role: this.#role() }] : others);
    this.count('grants');
  }

  /** Devices whose process was killed lose what was on its way; what is stored stays. */
  kill(): void {
    const client = this.chance.pick(this.clients);
    this.net = this.net.filter((l) => l.client !== client || this.chance.yes(0.5));
  }

  step(noise: number, restores: boolean): void {
    const t = this.chance.next();
    const client = this.chance.pick(this.clients);
    if (t < 0.3) {
      const ops = client ? someAct(client, this.chance, this.stage.known) : [];
      if (ops.length > 0) client?.mutate(this.chance.uuid(), ops);
    } else if (t < 0.6) client && this.send(client, noise);
    else if (t < 0.9) this.deliver(this.chance.below(this.net.length), noise);
    else if (t < 0.93) this.regrant();
    else if (t < 0.955) this.server.compact(this.chance.below(this.server.seq));
    else if (t < 0.97) this.restore = this.server.backup();
    else if (this.restore && restores && this.chance.yes(0.5)) {
      this.restore();
      this.restore = null;
      this.count('restored');
    } else this.kill();
  }

  flush(): void {
    while (this.net.length > 0) this.deliver(0, 0);
  }

  isQuiet(client: SimClient): boolean {
    const { server } = this;
    const loaded = [...client.shelves.values()].every((s) => s.ready);
    if (client.out.length > 0 || !loaded || client.epoch !== server.epoch) return false;
    const reply = server.pull(client.id, client.user, { ...client.standing, limit: 1 });
    return !reply.reset && reply.items?.length === 0 && client.cursor === server.seq;
  }

  /** A fair network until nothing moves any more. */
  heal(): void {
    for (let round = 0; round < 400; round += 1) {
      this.flush();
      if (this.clients.every((c) => this.isQuiet(c))) return;
      for (const client of this.clients) {
        for (let i = 0; i < 4; i += 1) {
          this.net.push({ client, request: this.request(client, 40) });
          this.flush();
        }
      }
    }
    throw new Error('it never becomes quiet');
  }
}

/**
 * One random history of several devices and a server: edits, lost, doubled and late letters, killed
 * processes, changed grants, compaction, a restored backup; then quiet, in which all must agree.
 * Throws with what is wrong. The same seed runs the same history.
 */
export function runHistory(seed: number, stage: Stage, tally: Tally, faults: Faults = {}): void {
  const history = new History(seed, stage, faults, tally);
  const { chance } = history;
  const [noise, restores, steps] = [chance.next(), chance.yes(0.3), 60 + chance.below(140)];
  for (let i = 0; i < steps; i += 1) history.step(noise, restores);
  history.heal();
  checkQuiet(history.server, history.clients, tally);
}
