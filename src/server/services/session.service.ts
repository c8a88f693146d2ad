import { Problem } from '#domain/kernel/problem.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import type { Deps, Principal } from '../deps.ts';

/** Who is signed in, where, and with which grants. */
export async function sessionOf(deps: Deps, user: Principal): Promise<SessionAnswer> {
  const { userId, username, name, workspace } = user;
  return deps.store.read(async (tx) => {
    const found = (await tx.clock.workspaces()).find((w) => w.no === workspace);
    if (!found) throw new Problem('absent', 'This workspace does not exist.');
    return {
      user: { id: userId, username, name },
      workspace: { id: found.id, name: found.name, demo: found.demo },
      grants: [...(await tx.access.grants(workspace, userId))],
      now: deps.now().toISOString(),
    };
  });
}
