import type { Ports } from '../ports.ts';

const BEAT_MS = 5000;
/** A leader that was not heard for so long is frozen or gone. */
const SILENCE_MS = 20_000;
/** Stealing again and again would be worse than a silent leader. */
const STEAL_EVERY_MS = 60_000;
/** A hidden leader steps back after so long, where a visible tab asks. */
const HIDDEN_MS = 15_000;

export type LeaderMessage = { readonly beat: true } | { readonly wanted: true };

/**
 * One tab leads, by a Web Lock; only for economy, for two leaders at once harm nothing. A visible
 * tab takes over from a hidden one; a lock whose holder fell silent is stolen, once a minute at most.
 */
export class Leader {
  private readonly name: string;
  private readonly ports: Ports;
  private readonly post: (message: LeaderMessage) => void;
  private readonly onChange: (leads: boolean) => Promise<void> | void;
  /** Runs every five seconds while the tab is visible, whether it leads or not. */
  private readonly onBeat: () => void;
  private readonly gone = new AbortController();
  private leads = false;
  private visible = true;
  private hiddenAt: number | null = null;
  private heardAt: number;
  private stoleAt = Number.NEGATIVE_INFINITY;
  private stepDown: () => void = () => undefined;
  private cancelBeat: () => void = () => undefined;
  private waiting: AbortController | null = null;

  constructor(
    name: string,
    ports: Ports,
    post: (message: LeaderMessage) => void,
    onChange: (leads: boolean) => Promise<void> | void,
    onBeat: () => void,
  ) {
    this.name = `sync:${name}`;
    this.ports = ports;
    this.post = post;
    this.onChange = onChange;
    this.onBeat = onBeat;
    this.heardAt = ports.now();
  }

  start(): void {
    this.ask(false);
    this.beat();
  }

  stop(): void {
    this.gone.abort();
    this.cancelBeat();
    this.waiting?.abort();
    this.stepDown();
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.hiddenAt = visible ? null : (this.hiddenAt ?? this.ports.now());
    if (visible && !this.leads) this.post({ wanted: true });
  }

  hear(message: LeaderMessage): void {
    if ('beat' in message) this.heardAt = this.ports.now();
    else if (this.leads && this.hiddenAt !== null) this.yieldSoon(this.hiddenAt);
  }

  private yieldSoon(hiddenAt: number): void {
    const wait = Math.max(0, hiddenAt + HIDDEN_MS - this.ports.now());
    this.ports.later(wait, () => {
      if (this.hiddenAt !== null) this.stepDown();
    });
  }

  private ask(steal: boolean): void {
    const waiting = new AbortController();
    this.waiting?.abort();
    this.waiting = waiting;
    void this.ports.locks
      .request(this.name, { steal, signal: waiting.signal }, (lost) => this.hold(lost))
      .catch(() => undefined)
      .then(() => {
        // Asking again at once would take back what was just handed over.
        if (!this.gone.signal.aborted && this.waiting === waiting)
          this.ports.later(BEAT_MS, () => this.waiting === waiting && this.ask(false));
      });
  }

  private async hold(lost: AbortSignal): Promise<void> {
    if (this.gone.signal.aborted) return;
    this.leads = true;
    this.post({ beat: true });
    await this.onChange(true);
    await new Promise<void>((free) => {
      this.stepDown = free;
      lost.addEventListener('abort', () => free());
      if (lost.aborted || this.gone.signal.aborted) free();
    });
    this.leads = false;
    this.heardAt = this.ports.now();
    await this.onChange(false);
  }

  private beat(): void {
    if (this.gone.signal.aborted) return;
    this.cancelBeat = this.ports.later(BEAT_MS, () => {
      const now = this.ports.now();
      if (this.visible) this.onBeat();
      if (this.leads) this.post({ beat: true });
      else if (
        this.visible &&
        now - this.heardAt > SILENCE_MS &&
        now - this.stoleAt > STEAL_EVERY_MS
      ) {
        this.stoleAt = now;
        this.ask(true);
      }
      this.beat();
    });
  }
}
