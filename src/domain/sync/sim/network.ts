import type { PushAnswer, PushResult } from '../protocol.ts';
import type { Begun, Process, PushAsked } from './process.ts';
import { type PageAsked, page, pull } from './reading.ts';
import type { Sim } from './sim.ts';
import type { Meta } from './stored.ts';
import type { Request, Tab } from './tab.ts';

type Answer = PushAnswer & { readonly gone?: readonly string[] };
/** Something on its way: a request, or what a device does when an answer arrives. */
export type Letter =
  | { readonly tab: Tab; readonly request: Request }
  | { readonly tab: Tab; readonly arrive: () => void };
/** A push within a server process, not yet committed. */
interface Work {
  readonly process: Process;
  readonly tab: Tab;
  readonly request: Extract<Request, { to: 'push' }>;
  readonly begun: Begun;
}

/** Everything between the devices and the database: letters, and processes in the middle of work. */
export class Network {
  letters: Letter[] = [];
  work: Work[] = [];
  processes: Process[] = [];
  /** How rough it is: from 0, where every letter arrives once, to 1. */
  noise = 0;
  readonly #sim: Sim;

  constructor(sim: Sim) {
    this.#sim = sim;
  }

  send(tab: Tab, request: Request): void {
    const { chance } = this.#sim;
    this.letters.push({ tab, request });
    if (request.to === 'push' && this.#otherTabPushes(tab)) this.#sim.saw('two tabs push at once');
    if (this.noise > 0 && chance.yes(0.15 * this.noise)) this.letters.push({ tab, request });
  }

  #otherTabPushes(tab: Tab): boolean {
    const pushes = (l: { tab: Tab; request?: Request }) =>
      l.tab !== tab && l.tab.device === tab.device && l.request?.to === 'push';
    return this.letters.some(pushes) || this.work.some(pushes);
  }

  #back(tab: Tab, arrive: () => void): void {
    this.letters.push({ tab, arrive });
    if (this.noise > 0 && this.#sim.chance.yes(0.12 * this.noise))
      this.letters.push({ tab, arrive });
  }

  /** One letter, any of them, arrives or is lost. */
  deliver(): void {
    const { chance } = this.#sim;
    const at = this.noise > 0 ? chance.below(this.letters.length) : 0;
    const [letter] = this.letters.splice(at, 1);
    if (!letter) return;
    if (this.noise > 0 && chance.yes(0.12 * this.noise)) this.#sim.saw('letter lost');
    else if ('request' in letter) this.#serve(letter.tab, letter.request);
    else if (letter.tab.alive) {
      letter.arrive();
      letter.tab.hear();
      this.#sim.trace?.(`    ${letter.tab.device.tell()}`);
    }
  }

  #serve(tab: Tab, request: Request): void {
    const { chance, trace } = this.#sim;
    const process = chance.pick(this.processes);
    if (!process) return;
    trace?.(`    server: ${told(request)} of ${tab.device.name}`);
    if (request.to === 'push') this.#servePush(process, tab, request);
    else if (request.to === 'page') this.#servePage(process, tab, request.page);
    else {
      const { db } = process;
      const reply = pull(this.#sim, process, request.pull);
      if ('refused' in reply) this.#sim.saw('old release may not pull');
      this.#back(tab, () => {
        const ahead = this.#sim.fault === 'clock read last' && 'items' in reply && !reply.more;
        const told = ahead ? { ...reply, cursor: Math.max(reply.cursor, db.seq) } : reply;
        tab.device.takePull(request.asked, told);
      });
    }
  }

  /** A stream of pages: the next one is read, and perhaps lost, when this one has come. */
  #servePage(process: Process, tab: Tab, asked: PageAsked): void {
    const found = page(process, tab.device.user, asked);
    this.#back(tab, () => {
      const late = this.#sim.fault === 'page dated late' && found?.epoch === process.db.epoch;
      tab.device.takePage(asked, found && late ? { ...found, at: process.db.seq } : found);
      if (!found || found.end) return;
      if (this.#sim.chance.yes(0.6 * this.noise)) this.#sim.saw('stream cut');
      else this.#servePage(process, tab, { ...asked, after: found.after });
    });
  }

  #servePush(process: Process, tab: Tab, request: Extract<Request, { to: 'push' }>): void {
    const { chance } = this.#sim;
    const begun = process.begin(request.push);
    if ('refused' in begun) {
      if (begun.refused === 'locked') this.letters.push({ tab, request });
      else this.#refuse(tab, request, begun.refused);
      return;
    }
    if (request.push.release < process.db.minPull) this.#sim.saw('old release pushes');
    const slow = begun.transaction !== null && this.noise > 0 && chance.yes(0.45);
    const work = { process, tab, request, begun };
    if (!slow) this.#answer(work, process.finish(request.push, begun));
    else {
      this.work.push(work);
      if (chance.yes(0.85)) this.#tryDecide(work);
    }
  }

  #tryDecide(work: Work): boolean {
    const { transaction } = work.begun;
    try {
      transaction?.decide(false);
      return true;
    } catch {
      // Something unreadable: the whole is tried one by one when its turn comes.
      this.#end(work);
      this.#answer(work, work.process.finish(work.request.push, work.begun));
      return false;
    }
  }

  #end(work: Work): void {
    this.work = this.work.filter((w) => w !== work);
  }

  /** One process goes on with a push that it has begun. */
  goOn(): void {
    const { chance } = this.#sim;
    const work = this.work[chance.below(this.work.length)];
    const transaction = work?.begun.transaction;
    if (!work || !transaction) return;
    if (!transaction.decided) {
      try {
        transaction.load();
      } catch {
        this.#tryDecide(work);
      }
      return;
    }
    this.#end(work);
    this.#answer(work, work.process.finish(work.request.push, work.begun));
  }

  #refuse(tab: Tab, request: Extract<Request, { to: 'push' }>, why: 'epoch' | 'fork' | 'outdated') {
    const { device } = tab;
    if (why === 'fork') this.#sim.saw('fork');
    if (why === 'epoch') this.#sim.saw('push of an older epoch refused');
    this.#back(tab, () => {
      const { client, epoch } = device.stored.meta;
      const same = client === request.asked.client && epoch === request.asked.epoch;
      if (why === 'fork' && same) device.startAnew();
    });
  }

  #answer({ process, tab, request }: Work, results: readonly PushResult[]): void {
    const { asked, push } = request;
    if (this.noise > 0 && this.#sim.chance.yes(0.08 * this.noise)) {
      this.#sim.saw('server died after the commit');
      return;
    }
    const answer = process.answer(push, results);
    this.#back(tab, () => this.#file(tab, asked, push, answer));
  }

  #file({ device }: Tab, asked: Meta, push: PushAsked, answer: Answer) {
    const done = device.takePush(asked, answer);
    if (done === 0 && device.strange(asked, push.mutations[0], answer.last)) device.startAnew();
  }

  /** A process dies: what it had not committed is as if it had never come. */
  killProcess(): void {
    const { chance } = this.#sim;
    const process = chance.pick(this.processes);
    for (const work of this.work.filter((w) => w.process === process)) {
      this.#end(work);
      work.process.db.locked.delete(work.request.push.client);
      this.#sim.saw('server died before the commit');
      if (this.#sim.fault === 'numbers noted apart') work.begun.transaction?.write();
    }
  }

  /** The server is stopped: nothing that was begun goes on. */
  stop(): void {
    for (const { process, request } of this.work) process.db.locked.delete(request.push.client);
    this.work = [];
  }
}

/** A request in few words. */
function told(request: Request): string {
  if (request.to === 'page') return `page of ${request.page.scope} after ${request.page.after}`;
  if (request.to === 'pull') return `pull from ${request.pull.cursor} in ${request.pull.epoch}`;
  const { client, epoch, mutations } = request.push;
  return `push ${mutations.map((m) => m.n).join()} as ${client.slice(0, 8)} in ${epoch}`;
}
