import { fastClone } from './fast-clone.ts';

/**
 * An event loop by hand. While it runs, `setImmediate` and `setTimeout` put tasks into one queue that
 * is worked off in order, each with all its promises, without ever returning to the real loop: the
 * same history takes the same turns, a history can stop between any two tasks, and nothing waits.
 */
type Task = { readonly run: () => void; cancelled: boolean };
type Waiter = { readonly until: number; readonly limit: boolean; readonly go: () => void };

const real = {
  setImmediate: globalThis.setImmediate,
  setTimeout: globalThis.setTimeout,
  clearImmediate: globalThis.clearImmediate,
  clearTimeout: globalThis.clearTimeout,
  structuredClone: globalThis.structuredClone,
};
/** Runs every promise and tick that is due; Node calls it between two tasks of its own loop. */
const drain = (process as unknown as { _tickCallback: () => void })._tickCallback;
/** More tasks than any honest step needs. */
const MOST_TASKS = 30_000;

export class Stuck extends Error {}

export class Loop {
  /** Depth of the stacks that errors remember: they cost more than all else that fails here. */
  stacks = 0;
  private queue: Task[] = [];
  private next = 0;
  private readonly waiters: Waiter[] = [];
  private ran = 0;
  private failure: unknown = null;

  /** Runs `main` with this loop in the place of the real one. */
  run<T>(main: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      real.setImmediate(() => {
        this.queue = [];
        this.next = 0;
        this.ran = 0;
        this.waiters.length = 0;
        this.failure = null;
        const back = this.takeOver();
        const onStray = (error: unknown) => {
          this.failure ??= error;
        };
        process.on('unhandledRejection', onStray);
        const end = (finish: () => void) => {
          process.off('unhandledRejection', onStray);
          back();
          finish();
        };
        let done: (() => void) | null = null;
        main().then(
          (value) => {
            done = () => resolve(value);
          },
          (error: unknown) => {
            done = () => reject(error);
          },
        );
        try {
          this.pump(() => done !== null);
          end(
            done ?? (() => reject(new Stuck('The history waits for something that never comes'))),
          );
        } catch (error) {
          end(() => reject(error));
        }
      });
    });
  }

  /** Resolves when no task is left, or after `atMost` of them. */
  idle(atMost = MOST_TASKS): Promise<void> {
    return new Promise((go) => {
      this.waiters.push({ until: this.ran + atMost, limit: atMost === MOST_TASKS, go });
    });
  }

  private pump(done: () => boolean): void {
    for (;;) {
      drain();
      if (this.failure !== null) throw this.failure;
      if (done()) return;
      const task = this.queue[this.next];
      const due = this.waiters.findIndex((waiter) => !task || this.ran >= waiter.until);
      if (due >= 0) {
        const [waiter] = this.waiters.splice(due, 1);
        if (task && waiter?.limit) throw new Stuck('It never comes to rest');
        waiter?.go();
        continue;
      }
      if (!task) return;
      this.next += 1;
      if (this.next > 1000) {
        this.queue = this.queue.slice(this.next);
        this.next = 0;
      }
      if (task.cancelled) continue;
      this.ran += 1;
      task.run();
    }
  }

  private takeOver(): () => void {
    const later = (run: (...args: unknown[]) => void, ...args: unknown[]) => {
      const task = {
        run: () => run(...args),
        cancelled: false,
        unref: () => task,
        ref: () => task,
      };
      this.queue.push(task);
      return task;
    };
    const cancel = (task: Partial<Task> | undefined | null) => {
      if (task && typeof task === 'object') task.cancelled = true;
    };
    Object.assign(globalThis, {
      setImmediate: later,
      setTimeout: (run: () => void, _ms?: number, ...args: unknown[]) => later(run, ...args),
      clearImmediate: cancel,
      clearTimeout: cancel,
      structuredClone: fastClone,
    });
    // Dexie tells the console that a database was closed under it; here that is the daily bread.
    const { warn } = console;
    console.warn = () => undefined;
    const depth = Error.stackTraceLimit;
    Error.stackTraceLimit = this.stacks;
    return () => {
      Object.assign(globalThis, real);
      console.warn = warn;
      Error.stackTraceLimit = depth;
    };
  }
}
