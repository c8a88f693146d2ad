import { Problem } from '#domain/kernel/problem.ts';
import type { CheckReport } from '../check-report.ts';
import type { SyncStatus } from '../data-port.ts';
import { stamp } from '../ports.ts';
import { checkStep } from './check-step.ts';
import type { SyncContext } from './context.ts';
import { NoContact } from './http.ts';

/** Without being asked, a device compares its rows with the server's once in so long. */
const EVERY_MS = 7 * 86_400_000;
const KEY = 'check';

export interface CheckTold {
  checked(part: Partial<Pick<SyncStatus, 'check' | 'checking'>>): void;
}

/** Compares this device with the server, and remembers when it did and what it found. */
export class Checker {
  private readonly ctx: SyncContext;
  private readonly told: CheckTold;
  private running: Promise<CheckReport> | null = null;

  constructor(ctx: SyncContext, told: CheckTold) {
    this.ctx = ctx;
    this.told = told;
  }

  /** Tells what the last comparison found, in whatever run of the app it was. */
  async recall(): Promise<void> {
    const kept = await this.kept();
    if (kept?.report) this.told.checked({ check: kept.report });
  }

  /** Whether a week has passed; it begins with the first complete loading. */
  async due(): Promise<boolean> {
    const kept = await this.kept();
    if (kept) return this.ctx.ports.now() - kept.at >= EVERY_MS;
    await this.keep(null);
    return false;
  }

  /** Compares now. Throws `unavailable` without contact. */
  run(stopped: () => boolean): Promise<CheckReport> {
    this.running ??= this.compare(stopped).finally(() => {
      this.running = null;
      this.told.checked({ checking: null });
    });
    return this.running;
  }

  private async compare(stopped: () => boolean): Promise<CheckReport> {
    const progress = (done: number, total: number) =>
      this.told.checked({ checking: { done, total } });
    const found = await checkStep(this.ctx, stopped, progress).catch((error: unknown) => {
      if (error instanceof NoContact)
        throw new Problem('unavailable', 'No contact with the server; nothing was compared');
      throw error;
    });
    const report = { at: stamp(this.ctx.ports.now()), ...found };
    await this.keep(report);
    this.told.checked({ check: report });
    return report;
  }

  private async kept(): Promise<{ at: number; report: CheckReport | null } | null> {
    const kept = await this.ctx.store.read(() => this.ctx.store.db.kept.get(KEY));
    return (kept?.value as { at: number; report: CheckReport | null } | undefined) ?? null;
  }

  private async keep(report: CheckReport | null): Promise<void> {
    const value = { at: this.ctx.ports.now(), report };
    await this.ctx.store.write(['kept'], async (db) => {
      await db.kept.put({ k: KEY, ver: 0, value });
    });
  }
}
