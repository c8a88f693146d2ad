import { planPush } from '../client-rules.ts';
import type { Mutation } from '../op.ts';
import type { Device } from './device.ts';
import type { PushAsked } from './process.ts';
import type { PageAsked, PullAsked } from './reading.ts';
import type { Sim } from './sim.ts';
import type { Meta } from './stored.ts';

export type Request =
  | { readonly to: 'push'; readonly asked: Meta; readonly push: PushAsked }
  | { readonly to: 'page'; readonly page: PageAsked }
  | { readonly to: 'pull'; readonly asked: Meta; readonly pull: PullAsked };

interface Loading {
  readonly scope: string;
  readonly gen: number;
  readonly after: string | null;
}

/** An engine in one tab: it asks from what it remembers, which another tab may have changed. */
export class Tab {
  readonly device: Device;
  alive = true;
  #meta: Meta;
  #out: readonly Mutation[];
  #loading: Loading | null = null;

  constructor(device: Device) {
    this.device = device;
    this.#meta = device.stored.meta;
    this.#out = device.stored.out;
    this.hear();
  }

  /** Hears of everything that was stored. */
  hear(): void {
    const { meta, out, shelves } = this.device.stored;
    this.#meta = meta;
    this.#out = out;
    this.#loading = null;
    for (const [scope, { ready, gen, after }] of shelves)
      if (!ready) {
        this.#loading = { scope, gen, after };
        return;
      }
  }

  /** The next request: one of what is due, by `turn` from 0 to 1. */
  ask(sim: Sim, limit: number, turn = sim.chance.next()): Request {
    const { chance } = sim;
    const meta = this.#meta;
    const { epoch, client } = meta;
    const { user, stored } = this.device;
    const { release } = stored;
    if (turn < 0.5 && this.#out.length > 0 && epoch !== '') {
      const mutations = planPush(this.#out, { mutations: 1 + chance.below(4), chars: 400_000 });
      return { to: 'push', asked: meta, push: { client, user, epoch, release, mutations } };
    }
    if (turn < 0.75 && this.#loading) {
      if (this.#loading.after !== null) sim.saw('resumed snapshot');
      return { to: 'page', page: { epoch, ...this.#loading, limit } };
    }
    const { cursor, have } = meta;
    const held = sim.fault === 'list trusted' ? [...stored.shelves.keys()] : [];
    const pull = { user, client, release, epoch, cursor, have, held, limit };
    return { to: 'pull', asked: meta, pull };
  }
}
