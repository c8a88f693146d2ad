import type { Files } from '../files/files.ts';
import type { Ports } from '../ports.ts';
import type { Records } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Http } from './http.ts';
import type { LoopGuard } from './loop-guard.ts';
import type { Progress } from './progress.ts';

/** What the steps of a round work with. */
export interface SyncContext {
  readonly store: Store;
  readonly records: Records;
  readonly http: Http;
  readonly files: Files;
  /** A file must go before what names it. */
  readonly onFiles: () => void;
  readonly ports: Ports;
  readonly progress: Progress;
  readonly guard: LoopGuard;
  /** Records whose way to the server began or ended. */
  readonly onSending: (ids: readonly (readonly [kind: string, id: string])[]) => void;
}
