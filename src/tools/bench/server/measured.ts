import type { BenchRows } from './bench-rows.ts';
import type { Place } from './bench-workspace.ts';
import type { ServerProcess } from './server-process.ts';
import type { Wire } from './wire.ts';

/** What each measure is given: a filled database with a real server over it. */
export interface Measured {
  readonly place: Place;
  readonly rows: BenchRows;
  readonly server: ServerProcess;
  readonly wire: Wire;
  /** The cookie of an account. */
  readonly cookieOf: (username: string) => Promise<string>;
  readonly runs: number;
  readonly say: (text: string) => void;
}
