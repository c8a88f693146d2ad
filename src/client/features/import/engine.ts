import { remoteEngine } from './engine-line.ts';
import type { ImportEngine } from './import-engine.ts';

let instance: ImportEngine | null = null;

/** The import worker, started at first use; one that could not start is started anew the next time. */
export function engine(): ImportEngine {
  instance ??= remoteEngine(
    new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
    () => {
      instance = null;
    },
  );
  return instance;
}
