import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { renewEpochs } from '../services/renew-epoch.service.ts';

const EVERY_MS = 15_000;
const heads = z.record(z.string(), z.int());
const fileOf = ({ dataDir }: Pick<Deps, 'dataDir'>) => join(dataDir, 'last-seen.json');

async function headsNow({ store }: Pick<Deps, 'store'>): Promise<Record<string, number>> {
  return store.read(async (tx) => {
    const out: Record<string, number> = {};
    for (const { no } of await tx.clock.workspaces()) {
      const { epoch, seq } = await tx.clock.read(no);
      out[epoch] = seq;
    }
    return out;
  });
}

/**
 * A database that knows less than this server has seen was restored from a backup: it gets a new
 * epoch, so that devices send again what the backup does not know. Answers whether that was so.
 */
export async function refuseRollback(deps: Deps): Promise<boolean> {
  const text = await readFile(fileOf(deps), 'utf8').catch(() => '{}');
  const seen = heads.safeParse(jsonOf(text)).data ?? {};
  const now = await headsNow(deps);
  const back = Object.entries(now).some(([epoch, seq]) => seq < (seen[epoch] ?? 0));
  if (back) {
    deps.log.warn('the database is older than what was seen of it: a new epoch begins');
    await renewEpochs(deps.store);
  }
  return back;
}

/** Notes now and then, outside the database, how far it had come. */
export function rememberHeads(deps: Deps): () => void {
  let last = '';
  const note = async () => {
    const text = JSON.stringify(await headsNow(deps));
    if (text === last) return;
    const file = fileOf(deps);
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    last = text;
  };
  const look = () =>
    note().catch((error: unknown) => {
      deps.log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'head not noted');
    });
  const timer = setInterval(look, EVERY_MS);
  void look();
  return () => clearInterval(timer);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
