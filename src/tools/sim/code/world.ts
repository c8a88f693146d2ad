import { mulberry32 } from '#domain/kernel/mulberry32.ts';
import type { Loop } from './loop.ts';
import { DAWN } from './town.ts';

/** What one step draws its choices from; nought is always the plainest of them. */
export type Step = readonly [
  what: number,
  who: number,
  a: number,
  b: number,
  c: number,
  noise: number,
];
export const STILL: Step = [0, 0, 0, 0, 0, 0];

/** Numbers from 0 up to but not including 1. */
export function dice(seed: number): () => number {
  const bits = mulberry32(seed);
  return () => bits() / 4294967296;
}

/** More timers of one moment than anything honest sets. */
const MOST_AT_ONCE = 300;

/** Time, chance and order of one history. */
export class World {
  readonly loop: Loop;
  readonly seen: Set<string>;
  now = DAWN;
  /** What was seen to be wrong where nobody waits for it. */
  failure: unknown = null;
  private readonly tell: ((line: string) => void) | undefined;
  private timers: { readonly at: number; readonly no: number; readonly run: () => void }[] = [];
  private made = 0;
  private noise: (() => number) | null = null;
  private readonly bytes = dice(7);

  constructor(loop: Loop, seen: Set<string>, tell?: (line: string) => void) {
    this.loop = loop;
    this.seen = seen;
    this.tell = tell;
  }

  trace(line: string): void {
    this.tell?.(line);
  }

  saw(what: string): void {
    this.seen.add(what);
  }

  /** The numbers of a step come from its own noise: without one nothing goes wrong by itself. */
  begin([, , , , , noise]: Step): void {
    this.noise = noise === 0 ? null : dice(noise);
  }

  /** A number below `n`; 0 in silence. */
  draw(n: number): number {
    return this.noise ? Math.floor(this.noise() * n) : 0;
  }

  random(): Uint8Array {
    return Uint8Array.from({ length: 16 }, () => Math.floor(this.bytes() * 256));
  }

  uuid(): string {
    this.made += 1;
    return `00000000-0000-4000-9000-${String(this.made).padStart(12, '0')}`;
  }

  /** Runs once after so many milliseconds of the world's time; the returned function cancels. */
  later(ms: number, run: () => void): () => void {
    this.made += 1;
    const timer = { at: this.now + Math.max(0, ms), no: this.made, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time go by, timer after timer, each with all that follows from it. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    let still = 0;
    for (;;) {
      await this.loop.idle();
      let first = this.timers[0];
      for (const timer of this.timers)
        if (first && (timer.at < first.at || (timer.at === first.at && timer.no < first.no)))
          first = timer;
      if (!first || first.at > until) break;
      const due = first;
      still = due.at > this.now ? 0 : still + 1;
      if (still > MOST_AT_ONCE) throw new Error('L3: something is done again and again at once');
      this.timers = this.timers.filter((timer) => timer !== due);
      this.now = Math.max(this.now, due.at);
      due.run();
    }
    this.now = until;
  }

  /** The value of a promise once all is at rest; null where it failed or has not come. */
  async ask<T>(promise: Promise<T>, tasks?: number): Promise<T | null> {
    let value: T | null = null;
    promise.then(
      (came) => {
        value = came;
      },
      (error: unknown) => this.trace(`refused: ${String(error)}`),
    );
    await this.loop.idle(tasks);
    return value;
  }
}
