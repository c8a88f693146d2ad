import { IDBFactory, IDBRequest, IDBTransaction } from 'fake-indexeddb';

/** What of fake-indexeddb's inside a disk needs to know to pull the plug. */
interface RawTransaction {
  readonly db: RawConnection;
  readonly mode: string;
  readonly durability: string;
  _state: string;
  _requests: unknown[];
  _rollbackLog: (() => void)[];
  error: unknown;
  ended?: 'aborted';
}
interface RawConnection {
  readonly name: string;
  readonly _rawDatabase: RawDatabase;
  _closed: boolean;
  _closePending: boolean;
}
export interface RawDatabase {
  readonly name: string;
  readonly version: number;
  transactions: RawTransaction[];
  connections: RawConnection[];
  readonly rawObjectStores: Map<string, RawStore>;
  processTransactions(): void;
}
interface RawRecords {
  values(): Iterable<RawRecord>;
  put(record: RawRecord): void;
}
interface RawRecord {
  readonly key: unknown;
  readonly value: unknown;
}
interface RawIndex {
  readonly name: string;
  readonly keyPath: unknown;
  readonly multiEntry: boolean;
  readonly unique: boolean;
  readonly records: RawRecords;
  initialized: boolean;
}
interface RawStore {
  readonly name: string;
  readonly keyPath: unknown;
  readonly autoIncrement: boolean;
  readonly records: RawRecords;
  readonly keyGenerator: { num: number } | null;
  readonly rawIndexes: Map<string, RawIndex>;
}
type Made<T> = { readonly constructor: new (...args: unknown[]) => T };

/** One profile's storage: it outlives tabs, may be full, lose its last relaxed writes, be copied. */
export class Disk {
  readonly factory = new IDBFactory();
  full = false;
  /** Counts everything that may have changed what lies here, so that nobody reads it in vain. */
  version = 0;
  /** Undo of the relaxed transactions since the last strict one, oldest first. */
  private readonly unflushed: (() => void)[][] = [];

  /** The database of this name, as it lies there. */
  raw(name: string): RawDatabase | undefined {
    return this.databases.get(name);
  }

  private get databases(): Map<string, RawDatabase> {
    return (this.factory as unknown as { _databases: Map<string, RawDatabase> })._databases;
  }

  /** All values of a table, read past every transaction. Not to be changed. */
  values<T>(name: string, table: string): T[] {
    const store = this.raw(name)?.rawObjectStores.get(table);
    return store ? Array.from(store.records.values(), (record) => record.value as T) : [];
  }

  committed(transaction: RawTransaction): void {
    this.version += 1;
    if (transaction.durability === 'strict') this.unflushed.length = 0;
    else this.unflushed.push(transaction._rollbackLog);
    if (this.unflushed.length > 3) this.unflushed.shift();
  }

  /** The power fails: up to `most` of the last relaxed transactions never reached the disk. */
  lose(most: number): number {
    let lost = 0;
    this.version += 1;
    for (; lost < most && this.unflushed.length > 0; lost++)
      for (const undo of (this.unflushed.pop() ?? []).reverse()) undo();
    this.unflushed.length = 0;
    return lost;
  }

  /** Copies all databases of another disk, as backup programs and profile sync do. */
  copyFrom(other: Disk): void {
    this.version += 1;
    for (const [name, raw] of other.databases) this.databases.set(name, copyOf(raw));
  }
}

function copyOf(raw: RawDatabase): RawDatabase {
  const copy = new (raw as unknown as Made<RawDatabase>).constructor(raw.name, raw.version);
  for (const [name, store] of raw.rawObjectStores) {
    const { keyPath, autoIncrement } = store;
    const made = new (store as unknown as Made<RawStore>).constructor(
      ...[copy, name, keyPath, autoIncrement],
    );
    if (made.keyGenerator && store.keyGenerator) made.keyGenerator.num = store.keyGenerator.num;
    fill(made.records, store.records);
    for (const [at, index] of store.rawIndexes) {
      const twin = new (index as unknown as Made<RawIndex>).constructor(
        ...[made, at, index.keyPath, index.multiEntry, index.unique],
      );
      fill(twin.records, index.records);
      twin.initialized = true;
      made.rawIndexes.set(at, twin);
    }
    copy.rawObjectStores.set(name, made);
  }
  return copy;
}

function fill(into: RawRecords, from: RawRecords): void {
  for (const { key, value } of from.values()) into.put({ key, value });
}

/** One tab's way to the disk; it can be cut at any request. */
export class TabDisk {
  dead = false;
  /** Dies at the request that makes this zero. */
  fuse = Number.POSITIVE_INFINITY;
  onDeath: () => void = () => undefined;
  private readonly disk: Disk;
  private readonly connections: RawConnection[] = [];

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** What this tab sees as `indexedDB`. */
  get indexedDB(): globalThis.IDBFactory {
    const { factory } = this.disk;
    const open = (name: string, version?: number) => {
      const request = factory.open(name, version);
      request.addEventListener('success', (event) => this.opened(request.result, event));
      request.addEventListener('upgradeneeded', (event) => this.opened(request.result, event));
      return request;
    };
    const cmp = factory.cmp.bind(factory);
    const drop = (name: string) => factory.deleteDatabase(name);
    const list = () => factory.databases();
    return { open, cmp, deleteDatabase: drop, databases: list } as unknown as globalThis.IDBFactory;
  }

  private opened(result: unknown, event: Event): void {
    const connection = result as RawConnection;
    if (this.dead) {
      event.stopImmediatePropagation();
      hangUp(connection);
    } else if (!this.connections.includes(connection)) {
      this.connections.push(connection);
      owners.set(connection, { tab: this, disk: this.disk });
    }
  }

  /** Counts one request; the tab may die at it. */
  asked(): void {
    this.fuse -= 1;
    if (this.fuse > 0 && !this.dead) return;
    this.kill();
    throw new DOMException('The tab is gone', 'InvalidStateError');
  }

  /** The tab is gone in this instant: what it had not committed is undone, nobody hears of it. */
  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.disk.version += 1;
    for (const connection of this.connections) hangUp(connection);
    this.onDeath();
  }
}

function hangUp(connection: RawConnection): void {
  const raw = connection._rawDatabase;
  for (const open of raw.transactions.filter((tx) => tx.db === connection)) {
    if (open._state === 'finished') continue;
    for (const undo of open._rollbackLog.reverse()) undo();
    open._requests.length = 0;
    open._state = 'finished';
  }
  raw.transactions = raw.transactions.filter((tx) => tx.db !== connection);
  raw.connections = raw.connections.filter((other) => other !== connection);
  connection._closePending = true;
  connection._closed = true;
  raw.processTransactions();
}

const owners = new WeakMap<RawConnection, { readonly tab: TabDisk; readonly disk: Disk }>();

type Inner = RawTransaction & {
  _execRequestAsync(request: object): unknown;
  _start(): void;
  _abort(name: string | null): void;
  _markFinished(): void;
};

interface Target {
  readonly listeners: readonly { readonly type: string }[];
  onsuccess?: ((event: Told) => void) | null;
  dispatchEvent(event: Told): boolean;
}
interface Told {
  readonly type: string;
  readonly eventPath: readonly Target[];
  readonly canceled: boolean;
  target: Target | null;
  currentTarget: Target | null;
}

/** A success that nobody but its request listens for takes the short way. */
function hurry(): void {
  const proto = IDBRequest.prototype as unknown as Target;
  const { dispatchEvent } = proto;
  const heeds = (event: Told, { listeners }: Target) =>
    listeners.length > 0 && listeners.some(({ type }) => type === event.type);
  proto.dispatchEvent = function (this: Target, event) {
    if (
      event.type !== 'success' ||
      heeds(event, this) ||
      event.eventPath.some((t) => heeds(event, t))
    )
      return dispatchEvent.call(this, event);
    event.target = this;
    event.currentTarget = this;
    this.onsuccess?.(event);
    event.currentTarget = null;
    return !event.canceled;
  };
}

/** Puts the disk between transactions and their data; once for the process. */
function tap(): void {
  const proto = IDBTransaction.prototype as unknown as Inner;
  const { _execRequestAsync, _start, _abort, _markFinished } = proto;
  proto._execRequestAsync = function (this: Inner, request) {
    owners.get(this.db)?.tab.asked();
    return _execRequestAsync.call(this, request);
  };
  proto._start = function (this: Inner) {
    const disk = this.mode === 'readonly' ? undefined : owners.get(this.db)?.disk;
    if (disk) disk.version += 1;
    const full = this.mode === 'readwrite' && disk?.full;
    if (full && this._requests.length === 0 && this._state !== 'finished')
      this._abort('QuotaExceededError');
    _start.call(this);
  };
  proto._abort = function (this: Inner, name) {
    this.ended = 'aborted';
    const disk = owners.get(this.db)?.disk;
    if (disk) disk.version += 1;
    _abort.call(this, name);
  };
  proto._markFinished = function (this: Inner) {
    if (this.mode === 'readwrite' && !this.ended) owners.get(this.db)?.disk.committed(this);
    _markFinished.call(this);
  };
}
tap();
hurry();
