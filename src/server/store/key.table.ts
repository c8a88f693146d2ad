import { all, first, run, type Sql } from './sql.ts';
import { sql } from './statement.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

export type KeyTable = ReturnType<typeof keyTable>;

/** Keys of programs (only their hash is kept), and the names of the users that sign-in knows. */
export function keyTable(at: Sql) {
  return {
    /** A secret that all processes on the database share; made by whoever asks first. */
    async secret(name: string): Promise<string | undefined> {
      const row = await first(
        at,
        sql<{ value: string }>`select value from meta where name = ${name}`,
      );
      return row?.value;
    },
    async keepSecret(name: string, value: string): Promise<void> {
      await run(
        at,
        sql`insert into meta (name, value) values (${name}, ${value}) on conflict (name) do nothing`,
      );
    },
    /** Uses a secret up; false where somebody was faster. */
    async spendSecret(name: string, value: string): Promise<boolean> {
      return (await run(at, sql`delete from meta where name = ${name} and value = ${value}`)) > 0;
    },
    async userOf(hash: string): Promise<string | undefined> {
      const row = await first(
        at,
        sql<{ userId: string }>`select user_id as "userId" from api_key where hash = ${hash}`,
      );
      return row?.userId;
    },
    async list(userId: string): Promise<readonly ApiKey[]> {
      return all(
        at,
        sql<ApiKey>`select id, name, created_at as "createdAt" from api_key where user_id = ${userId} order by id`,
      );
    },
    async add(key: ApiKey & { readonly hash: string; readonly userId: string }): Promise<void> {
      await run(
        at,
        sql`insert into api_key (id, hash, user_id, name, created_at)
          values (${key.id}, ${key.hash}, ${key.userId}, ${key.name}, ${key.createdAt})`,
      );
    },
    async remove(userId: string, id: string): Promise<boolean> {
      return (await run(at, sql`delete from api_key where user_id = ${userId} and id = ${id}`)) > 0;
    },
    async person(userId: string): Promise<Person | undefined> {
      return first(
        at,
        sql<Person>`select id, coalesce(username, '') as username, name from "user" where id = ${userId}`,
      );
    },
    /** A person, and the workspace he belongs to: the first in which he was ever given a grant. */
    async member(
      userId: string,
    ): Promise<(Person & { readonly workspace: number | null }) | undefined> {
      return first(
        at,
        sql<Person & { workspace: number | null }>`
          select id, coalesce(username, '') as username, name,
            coalesce(
              (select min(workspace) from workspace_user where user_id = ${userId}),
              (select min(workspace) from scope_grant where user_id = ${userId})
            ) as workspace
          from "user" where id = ${userId}`,
      );
    },
    async people(): Promise<readonly Person[]> {
      return all(
        at,
        sql<Person>`select id, coalesce(username, '') as username, name from "user" order by id`,
      );
    },
    async named(username: string): Promise<Person | undefined> {
      return first(
        at,
        sql<Person>`select id, coalesce(username, '') as username, name from "user" where username = ${username}`,
      );
    },
  };
}
