import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { ensureDemoAccounts } from './auth/accounts.ts';
import { newSetupToken } from './auth/setup.service.ts';
import type { Environment } from './config.ts';
import type { Deps } from './deps.ts';
import { createWorkspace } from './services/create-workspace.service.ts';
import { fillWorkspace } from './services/import-rows.service.ts';
import { dayOf } from './services/today.ts';

/** Lines for whoever started the server. */
export type Notice = readonly string[];

/** Gives an empty database something to begin with: the demo workspace, or a link for its owner. */
export async function fillIfEmpty(
  deps: Deps,
  { DEMO, DEMO_SIZE }: Pick<Environment, 'DEMO' | 'DEMO_SIZE'>,
  url: string,
): Promise<Notice> {
  const demo = await import('#tools/demo/demo-accounts.ts');
  const [workspace] = await deps.store.read((tx) => tx.clock.workspaces());
  const accounts = () => demo.demoGrants(demo.DEMO_WORKSPACE_ID, DEMO_SIZE);
  const told = (): Notice => [
    `Demo accounts, each with the password ${DEMO_PASSWORD}:`,
    `  ${Object.keys(accounts()).join(', ')}`,
  ];
  if (workspace && !(await isHalfFilled(deps, workspace.no))) return workspace.demo ? told() : [];
  if (!DEMO) {
    const token = await newSetupToken(deps.store);
    return [
      'This database is empty. Make its first administrator at this address; it works once:',
      `  ${url}/sign-in?setup=${token}`,
    ];
  }
  const { demoRows } = await import('#tools/demo/demo-rows.ts');
  const made = await createWorkspace(deps.store, {
    id: demo.DEMO_WORKSPACE_ID,
    name: demo.DEMO_WORKSPACE_NAME,
    demo: true,
  });
  // Another process that was started at the same moment fills it.
  if (!made) return told();
  const filling = [FILLING, String(made.no)] as const;
  await deps.store.write((tx) => tx.keys.keepSecret(...filling));
  const input = { size: DEMO_SIZE, today: dayOf(deps.now()), workspaceId: made.id };
  await fillWorkspace(deps.store, made.no, demoRows(input), deps.now());
  const list = Object.entries(accounts()).map(([username, a]) => ({ username, ...a }));
  await ensureDemoAccounts(deps.store, deps.auth, made.no, list);
  await deps.store.write((tx) => tx.keys.spendSecret(...filling));
  return told();
}

const FILLING = 'filling';

/** A server that was killed while it filled its database begins again from nothing. */
async function isHalfFilled({ store }: Deps, workspace: number): Promise<boolean> {
  return store.write(async (tx) => {
    const half = await tx.keys.spendSecret(FILLING, String(workspace));
    if (half) await tx.clock.dropWorkspace(workspace);
    return half;
  });
}
