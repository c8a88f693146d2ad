import type pg from 'pg';
import { bell } from './tx.ts';

const CHANNEL = 'chamberbook_head';
/** At most so often, however many commits there are: a notice only says that one should look. */
const EVERY_MS = 25;
/** A notice is a commit of its own; it need not wait for the disk, where that can be said. */
const NOTIFY = `select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`;

/**
 * Heads of workspaces by LISTEN/NOTIFY: only an accelerator. Where the database has none, or the
 * connection breaks, those who listen go on polling the clock.
 */
export function hearHeads(pool: pg.Pool) {
  const { ring, onRing } = bell();
  let client: pg.PoolClient | null = null;
  let opening: Promise<void> | null = null;
  let closed = false;
  const due = new Set<number>();
  let sending: NodeJS.Timeout | null = null;

  /** The first at once, those that follow within a moment together. */
  function send(): void {
    sending = null;
    if (due.size === 0 || closed) return;
    for (const workspace of due)
      pool.query(NOTIFY, [CHANNEL, String(workspace)]).catch(() => undefined);
    due.clear();
    sending = setTimeout(send, EVERY_MS);
  }

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
      due.add(workspace);
      if (!sending) send();
    },
    async close() {
      closed = true;
      if (sending) clearTimeout(sending);
      await opening;
      client?.release(true);
      client = null;
    },
  };
}
