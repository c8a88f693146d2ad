import type pg from 'pg';
import { bell } from './tx.ts';

const CHANNEL = 'chamberbook_head';

/**
 * Heads of workspaces by LISTEN/NOTIFY: only an accelerator. Where the database has none, or the
 * connection breaks, those who listen go on polling the clock.
 */
export function hearHeads(pool: pg.Pool) {
  const { ring, onRing } = bell();
  let client: pg.PoolClient | null = null;
  let opening: Promise<void> | null = null;
  let closed = false;

  async function listen(): Promise<void> {
    try {
      const made = await pool.connect();
      if (closed) return made.release();
      made.on('notification', ({ payload }) => ring(Number(payload)));
      made.on('error', (error) => {
        if (client === made) made.release(error);
        client = null;
      });
      await made.query(`listen ${CHANNEL}`);
      client = made;
    } catch {
      client = null;
    } finally {
      opening = null;
    }
  }

  return {
    onHead(listener: (workspace: number) => void) {
      if (!client && !closed) opening ??= listen();
      return onRing(listener);
    },
    announce(workspace: number) {
      ring(workspace);
      pool.query('select pg_notify($1, $2)', [CHANNEL, String(workspace)]).catch(() => undefined);
    },
    async close() {
      closed = true;
      await opening;
      client?.release(true);
      client = null;
    },
  };
}
