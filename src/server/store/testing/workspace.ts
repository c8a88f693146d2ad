import type { Workspace } from '../clock.table.ts';
import type { Store } from '../store.ts';

export const TEST_WORKSPACE: Workspace = {
  no: 1,
  id: '0f2f4a52-6f0e-4c5b-9a3e-0b7f6f1a2c3d',
  name: '试用工商联',
  demo: true,
};

/** An empty workspace at the start of its first epoch. */
export async function makeWorkspace(store: Store): Promise<Workspace> {
  await store.write((tx) => tx.clock.createWorkspace(TEST_WORKSPACE, 'e1'));
  return TEST_WORKSPACE;
}
