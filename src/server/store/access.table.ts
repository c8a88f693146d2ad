import type { Role } from '#domain/kernel/access.ts';
import { all, run, type Sql } from './sql.ts';
import { sql } from './statement.ts';

/** A grant as it was given: `subtree` covers the federations below. */
export interface StoredGrant {
  readonly scope: string;
  readonly role: Role;
  readonly subtree: boolean;
}

export type AccessTable = ReturnType<typeof accessTable>;

/** Who may see what. Every change must advance the clock (see services/grants). */
export function accessTable(at: Sql) {
  return {
    async grants(workspace: number, userId: string): Promise<readonly StoredGrant[]> {
      const found = await all(
        at,
        sql<
          Omit<StoredGrant, 'subtree'> & { subtree: number }
        >`select scope, role, subtree from scope_grant
          where workspace = ${workspace} and user_id = ${userId} order by scope, role`,
      );
      return found.map((g) => ({ ...g, subtree: Boolean(g.subtree) }));
    },
    /** Everybody's grants, for people who administer them. */
    async everyone(workspace: number): Promise<readonly (StoredGrant & { userId: string })[]> {
      const found = await all(
        at,
        sql<
          Omit<StoredGrant, 'subtree'> & { userId: string; subtree: number }
        >`select user_id as "userId", scope, role, subtree
          from scope_grant where workspace = ${workspace} order by user_id, scope, role`,
      );
      return found.map((g) => ({ ...g, subtree: Boolean(g.subtree) }));
    },
    async give(
      workspace: number,
      userId: string,
      { scope, role, subtree }: StoredGrant,
    ): Promise<void> {
      await run(
        at,
        sql`insert into scope_grant (workspace, user_id, scope, role, subtree)
          values (${workspace}, ${userId}, ${scope}, ${role}, ${subtree ? 1 : 0})
          on conflict (workspace, user_id, scope, role) do update set subtree = excluded.subtree`,
      );
      await run(
        at,
        sql`insert into workspace_user (workspace, user_id) values (${workspace}, ${userId})
          on conflict (workspace, user_id) do nothing`,
      );
    },
    /** Takes a grant back; answers whether there was one. */
    async take(workspace: number, userId: string, scope: string, role: string): Promise<boolean> {
      const gone = await run(
        at,
        sql`delete from scope_grant where workspace = ${workspace} and user_id = ${userId}
          and scope = ${scope} and role = ${role}`,
      );
      return gone > 0;
    },
  };
}
