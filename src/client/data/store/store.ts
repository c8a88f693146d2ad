import type { SyncStatus } from '../data-port.ts';
import type { Channel, Ports } from '../ports.ts';
import { absorb, type Followed, type Wrote } from './absorb.ts';
import { Database, type Meta, type Touched } from './database.ts';
import { isLost, storageProblem, troubleOf } from './guard.ts';
import { Memory } from './memory.ts';
import { Reader, Stale } from './reader.ts';
import { Turns } from './turns.ts';

export type TableName = Exclude<keyof Database & string, keyof import('dexie').Dexie> | 'meta';
/**
 * Body of a writing transaction; it notes in `touch` what it changed, and may hand over in `wrote`
 * what it wrote, so that it is not read back. Awaits only the database.
 */
export type WriteBody<T> = (db: Database, touch: Touched, wrote: Wrote) => Promise<T>;

/**
 * The database with this tab's memory of it. Every write is one transaction that also logs what it
 * touched; memory of this and of other tabs follows that log, so all tabs see one truth.
 */
export class Store {
  readonly memory = new Memory();
  readonly name: string;
  reader: Reader;
  trouble: SyncStatus['trouble'] = null;
  /** Hears of every committed change, one at a time; the index is fed here. */
  onFollowed: (followed: Followed) => Promise<void> = async () => undefined;
  onTrouble: () => void = () => undefined;
  onMessage: (message: unknown) => void = () => undefined;
  /** One thing at a time over memory and index. */
  readonly turns = new Turns();
  private readonly following = new Turns();
  private readonly backlog: Followed[] = [];
  /** What this tab's own transactions wrote, by their number, until memory has followed. */
  private readonly wrote = new Map<number, Wrote>();
  private readonly ports: Ports;
  private readonly channel: Channel;
  /** Two connections, because a connection has one durability. */
  private relaxed: Database;
  private strict: Database;
  private closed = false;

  constructor(name: string, ports: Ports) {
    this.name = name;
    this.ports = ports;
    this.relaxed = new Database(name, ports, 'relaxed');
    this.strict = new Database(name, ports, 'strict');
    this.reader = new Reader(this.relaxed, this.memory);
    this.channel = ports.channel(name);
  }

  get db(): Database {
    return this.relaxed;
  }

  /** Opens or makes the database. `first` is the meta of a new device. */
  async open(first: Meta): Promise<void> {
    this.watch();
    await this.relaxed.transaction('rw', 'meta', async () => {
      if (!(await this.relaxed.meta.get('meta'))) await this.relaxed.meta.add(first);
    });
  }

  /** Reads what memory holds, and hears of other tabs from now on. */
  async load(): Promise<void> {
    await Promise.all([this.strict.open(), this.memory.load(this.relaxed)]);
    this.channel.listen((message) => {
      if (message === 'touched') void this.refresh().catch(() => undefined);
      else this.onMessage(message);
    });
  }

  /** Tells the other tabs of this user. */
  post(message: unknown): void {
    if (!this.closed) this.channel.post(message);
  }

  /**
   * One transaction over `tables`; resolves when it is committed and memory has followed. `strict`
   * waits for the disk. Rejects with a Problem where the room or the database is gone.
   */
  async write<T>(tables: readonly TableName[], body: WriteBody<T>, strict = false): Promise<T> {
    const attempt = () => {
      const db = strict ? this.strict : this.relaxed;
      return db.transaction('rw', [...new Set([...tables, 'touched'])], async () => {
        const [touch, wrote]: [Touched, Wrote] = [{}, {}];
        const value = await body(db, touch, wrote);
        const ver = Object.keys(touch).length > 0 ? await db.touched.add(touch) : 0;
        return { value, ver, wrote };
      });
    };
    let done: Awaited<ReturnType<typeof attempt>>;
    try {
      done = await this.retried(attempt);
    } catch (error) {
      // Once it has let go, the reason stays what it was.
      if (!this.closed) this.setTrouble(troubleOf(error) ?? this.trouble);
      throw storageProblem(error);
    }
    this.setTrouble(null);
    // Not before it is committed: a number that was taken back is given to another transaction.
    if (done.ver > this.memory.ver) this.wrote.set(done.ver, done.wrote);
    this.post('touched');
    // What is committed is saved, even where reading it back fails: the next refresh catches up.
    await this.refresh().catch(() => undefined);
    return done.value;
  }

  /** Reads; a segment replaced meanwhile by another tab makes it follow and read again. */
  async read<T>(body: (reader: Reader) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.retried(() => body(this.reader));
      } catch (error) {
        if (!(error instanceof Stale) || attempt === 3) throw storageProblem(error);
        await this.follow();
        void this.refresh().catch(() => undefined);
      }
    }
  }

  /** Lets memory and listeners catch up with the database. */
  refresh(): Promise<void> {
    return this.turns.run(async () => {
      if (this.closed) return;
      await this.follow();
      for (let next = this.backlog.shift(); next; next = this.backlog.shift())
        await this.onFollowed(next);
    });
  }

  /** Memory catches up at once; listeners hear of it in their turn. */
  private follow(): Promise<void> {
    return this.following.run(async () => {
      const followed = await this.retried(() => absorb(this.relaxed, this.memory, this.wrote));
      for (const ver of this.wrote.keys()) if (ver <= this.memory.ver) this.wrote.delete(ver);
      if (followed) this.backlog.push(followed);
    });
  }

  setTrouble(trouble: SyncStatus['trouble']): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.onTrouble();
  }

  close(): void {
    this.closed = true;
    this.channel.close();
    this.relaxed.close();
    this.strict.close();
  }

  /** Removes the database with everything in it. */
  async destroy(): Promise<void> {
    this.close();
    await this.relaxed.delete({ disableAutoOpen: true });
  }

  private async retried<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (this.closed || !isLost(error)) throw error;
      this.reconnect();
      return attempt();
    }
  }

  private reconnect(): void {
    this.relaxed.close();
    this.strict.close();
    this.relaxed = new Database(this.name, this.ports, 'relaxed');
    this.strict = new Database(this.name, this.ports, 'strict');
    this.reader = new Reader(this.relaxed, this.memory);
    this.watch();
  }

  /**
   * A newer release wants to change the tables, or the browser to remove them: let go, so that it is
   * not blocked for ever, and say which of the two it is.
   */
  private watch(): void {
    for (const db of [this.relaxed, this.strict])
      db.on('versionchange', ({ newVersion }) => {
        if (!this.closed) {
          this.close();
          this.setTrouble(newVersion === null ? 'storage-gone' : 'newer-app');
        }
        // Dexie's own answer is a warning in the console.
        return false;
      });
  }
}
