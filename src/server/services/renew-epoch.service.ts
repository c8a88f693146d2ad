import type { Store } from '../store/store.ts';
import { newEpoch } from './create-workspace.service.ts';

/**
 * Begins a new history in every workspace: to be done after a backup was restored. Devices then
 * load anew and send again what the backup does not know. Answers the new epochs.
 */
export async function renewEpochs(
  store: Store,
  named: () => string = newEpoch,
): Promise<readonly string[]> {
  const epochs = await store.write(async (tx) => {
    const made: string[] = [];
    for (const { no } of await tx.clock.workspaces()) {
      const epoch = named();
      await tx.clock.renewEpoch(no, epoch);
      made.push(epoch);
    }
    return made;
  });
  return epochs;
}
