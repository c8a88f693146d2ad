import { DEMO_SIZES_TEXT, type DemoSize, isDemoSize } from './demo-sizes.ts';

export interface DemoOptions {
  readonly size: DemoSize;
  /** Where the workspace goes; the environment's DATA_DIR where nothing is said. */
  readonly dataDir: string | null;
  /** Empty the workspace first, where it holds anything. */
  readonly fresh: boolean;
}

export class OptionError extends Error {}

/** Reads what follows `npm run demo --`; throws OptionError with what is allowed. */
export function readOptions(args: readonly string[]): DemoOptions {
  let size: DemoSize = 'city';
  let dataDir: string | null = null;
  let fresh = false;
  for (let i = 0; i < args.length; i++) {
    const [name = '', inline] = (args[i] ?? '').split(/=(.*)/s);
    if (name === '--fresh') {
      fresh = true;
      continue;
    }
    const value = inline ?? args[++i];
    if (name === '--size') {
      if (value === undefined || !isDemoSize(value))
        throw new OptionError(`--size is "${value ?? ''}", but must be one of ${DEMO_SIZES_TEXT}.`);
      size = value;
    } else if (name === '--data-dir') {
      if (!value) throw new OptionError('--data-dir needs a folder, such as --data-dir ./demo.');
      dataDir = value;
    } else throw new OptionError(`${name} is unknown; allowed are --size, --data-dir and --fresh.`);
  }
  return { size, dataDir, fresh };
}
