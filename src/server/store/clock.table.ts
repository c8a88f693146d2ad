import { Problem } from '#domain/kernel/problem.ts';
import { all, first, run, type Sql } from './sql.ts';
import { sql } from './statement.ts';

export interface Clock {
  readonly epoch: string;
  /** Rev of the last committed change. */
  readonly seq: number;
  /** Below this rev tombstones and exits are gone. */
  readonly horizon: number;
  /** Rev at which who may see what last changed: grants, or the tree of federations. */
  readonly access: number;
  /** Moves with whatever else may change an answer: a session ended, numbers used for nothing. */
  readonly sundry: number;
}

/** What a clock shows that stands where no answer can have changed. */
export const stampOf = ({ epoch, seq, horizon, sundry }: Clock): string =>
  `${epoch}/${seq}/${horizon}/${sundry}`;

export interface Workspace {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
}

export type ClockTable = ReturnType<typeof clockTable>;

/** Workspaces and their clocks. */
export function clockTable(at: Sql) {
  return {
    async read(workspace: number): Promise<Clock> {
      const row = await first(
        at,
        sql<Clock>`select epoch, seq, horizon, access, sundry from clock where workspace = ${workspace}`,
      );
      if (!row) throw new Problem('absent', 'This workspace does not exist.');
      return row;
    },
    /**
     * Takes `count` revs, the last of which is answered; the row stays locked until the commit, so
     * the order of revs is the order of commits. To be called last before writing.
     */
    async advance(workspace: number, epoch: string, count: number): Promise<Clock> {
      const row = await first(
        at,
        sql<Clock>`update clock set seq = seq + ${count} where workspace = ${workspace} and epoch = ${epoch}
          returning epoch, seq, horizon, access, sundry`,
      );
      if (!row) throw new Problem('epoch', 'The history of the server was replaced; pull first.');
      return row;
    },
    /** Notes that rev `seq` changed who may see what. The clock must have been advanced here before. */
    async accessChanged(workspace: number, seq: number): Promise<void> {
      await run(at, sql`update clock set access = ${seq} where workspace = ${workspace}`);
    },
    /** Says that something beside rows has changed what some device is answered. */
    async stir(workspace: number): Promise<void> {
      await run(at, sql`update clock set sundry = sundry + 1 where workspace = ${workspace}`);
    },
    /** The same in every workspace that a person was ever given access to. */
    async stirFor(userId: string): Promise<void> {
      await run(
        at,
        sql`update clock set sundry = sundry + 1 where workspace in
          (select workspace from workspace_user where user_id = ${userId}
            union select workspace from scope_grant where user_id = ${userId})`,
      );
    },
    async raiseHorizon(workspace: number, horizon: number): Promise<void> {
      await run(
        at,
        sql`update clock set horizon = ${horizon} where workspace = ${workspace} and horizon < ${horizon}`,
      );
    },
    async renewEpoch(workspace: number, epoch: string): Promise<void> {
      await run(at, sql`update clock set epoch = ${epoch} where workspace = ${workspace}`);
    },
    async workspaces(): Promise<readonly Workspace[]> {
      const found = await all(
        at,
        sql<
          Omit<Workspace, 'demo'> & { demo: number }
        >`select no, id, name, demo from workspace order by no`,
      );
      return found.map((w) => ({ ...w, demo: Boolean(w.demo) }));
    },
    async createWorkspace(workspace: Workspace, epoch: string): Promise<void> {
      const { no, id, name, demo } = workspace;
      await run(
        at,
        sql`insert into workspace (no, id, name, demo) values (${no}, ${id}, ${name}, ${demo ? 1 : 0})`,
      );
      await run(
        at,
        sql`insert into clock (workspace, epoch, seq, horizon, access) values (${no}, ${epoch}, 0, 0, 0)`,
      );
    },
    /** Removes a workspace with everything in it. */
    async dropWorkspace(workspace: number): Promise<void> {
      const tables = [
        'record',
        'placement',
        'clock',
        'clock_day',
        'client',
        'mutation',
        'history',
        'scope_grant',
        'workspace_user',
        'blob',
        'blob_holder',
        'blob_ref',
        'blob_loose',
      ];
      for (const name of tables)
        await run(at, sql`delete from ${sql.raw(name)} where workspace = ${workspace}`);
      await run(at, sql`delete from workspace where no = ${workspace}`);
    },
    /** Remembers the clock of a day; the oldest day of a span becomes the horizon later. */
    async markDay(workspace: number, day: string, seq: number): Promise<void> {
      await run(
        at,
        sql`insert into clock_day (workspace, day, seq) values (${workspace}, ${day}, ${seq})
          on conflict (workspace, day) do nothing`,
      );
    },
    /** The clock on the last marked day not after `day`; undefined where none was marked. */
    async seqOn(workspace: number, day: string): Promise<number | undefined> {
      const row = await first(
        at,
        sql<{
          seq: number;
        }>`select seq from clock_day where workspace = ${workspace} and day <= ${day}
          order by day desc limit 1`,
      );
      return row?.seq;
    },
  };
}
