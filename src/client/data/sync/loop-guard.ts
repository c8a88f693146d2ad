/** Refusals of one cause within this time … */
const WINDOW_MS = 60_000;
/** … of which so many show that the two will not agree by themselves. */
const MOST = 3;

/** The server refuses again and again for one reason: asking on would only be noise. */
export class Stuck extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(`Refused again and again: ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/** Counts 409 and 426 answers by cause, so that no refusal becomes an endless loop. */
export class LoopGuard {
  private readonly now: () => number;
  private readonly seen = new Map<string, number[]>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Notes a refusal; the third of its cause within a minute throws Stuck. */
  note(status: number, code: string): void {
    // A missing file is sent, and counted where that is done.
    if ((status !== 409 && status !== 426) || code === 'blob') return;
    const cause = `${status} ${code}`;
    const now = this.now();
    const times = [...(this.seen.get(cause) ?? []).filter((at) => now - at < WINDOW_MS), now];
    this.seen.set(cause, times);
    if (times.length >= MOST) throw new Stuck(status, code);
  }

  /** A person tries again. */
  reset(): void {
    this.seen.clear();
  }
}
