import type { CheckReport } from './check-report.ts';
import type { DataEvent, SyncStatus, UnsentFiles } from './data-port.ts';
import type { Files } from './files/files.ts';
import type { IndexPort } from './index/index-port.ts';
import type { Ports } from './ports.ts';
import { stamp } from './ports.ts';
import { asSent } from './store/as-sent.ts';
import type { OutRecord } from './store/database.ts';
import type { Store } from './store/store.ts';

/** What the leading tab knows and the others are told. */
export interface Contact {
  readonly connection: SyncStatus['connection'];
  readonly lastContact: string | null;
  readonly syncing: boolean;
  readonly loading: SyncStatus['loading'];
  /** The server answers, but not with anything that helps. */
  readonly failing: boolean;
  /** The server refuses in a circle; the engine has stopped asking. */
  readonly looping: boolean;
  /** Highest number that is on its way. */
  readonly sending: number;
  readonly fileOnWay: UnsentFiles['sending'];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Contact is told again after so long at the earliest. */
const MET_MS = 10_000;
/** And kept for the next start after so long: it need not be exact. */
const KEEP_MS = 60_000;
const KEY = 'contact';

/** Joins what this tab counts with what the leading tab knows into one status for screens. */
export class StatusBoard {
  leader = false;
  onStatus: (event: Extract<DataEvent, { type: 'status' }>) => void = () => undefined;
  private contact: Contact = {
    connection: 'offline',
    lastContact: null,
    syncing: false,
    loading: null,
    failing: false,
    looping: false,
    sending: 0,
    fileOnWay: null,
  };
  private storage: SyncStatus['storage'] = null;
  private last = '';
  private metAt = Number.NEGATIVE_INFINITY;
  private keptAt = Number.NEGATIVE_INFINITY;
  private readonly compared: Writable<Pick<SyncStatus, 'check' | 'checking'>> = {
    check: null,
    checking: null,
  };
  /** An unsent change never changes, so it is measured once. */
  private readonly sizes = new WeakMap<OutRecord, number>();
  private readonly store: Store;
  private readonly files: Files;
  private readonly index: IndexPort;
  private readonly building: ReadonlySet<unknown>;
  private readonly ports: Ports;

  constructor(
    store: Store,
    files: Files,
    index: IndexPort,
    building: ReadonlySet<unknown>,
    ports: Ports,
  ) {
    this.store = store;
    this.files = files;
    this.index = index;
    this.building = building;
    this.ports = ports;
  }

  get known(): Contact {
    return this.contact;
  }

  /** The leading tab learns something: it is shown here and told to the other tabs. */
  learn(part: Partial<Contact>): void {
    this.hear({ ...this.contact, ...part });
    this.store.post({ contact: this.contact });
  }

  /** Another tab leads and tells. */
  hear(contact: Contact): void {
    this.contact = contact;
    this.show();
  }

  /** The server answered. Many answers a second are one contact: screens need not hear of each. */
  met(): void {
    const now = this.ports.now();
    const known = this.contact.connection === 'online' && this.contact.lastContact !== null;
    if (known && now - this.metAt < MET_MS) return;
    this.metAt = now;
    this.learn({ lastContact: stamp(now) });
    if (now - this.keptAt >= KEEP_MS) this.keep(now);
  }

  /** When the server was last met in an earlier run of the app; until it is met in this one. */
  async recall(): Promise<void> {
    const kept = await this.store.read(() => this.store.db.kept.get(KEY));
    if (typeof kept?.value !== 'string' || this.contact.lastContact !== null) return;
    this.contact = { ...this.contact, lastContact: kept.value };
  }

  private keep(now: number): void {
    this.keptAt = now;
    // A full disk is told where something that matters can't be kept.
    void this.store.db.kept.put({ k: KEY, ver: 0, value: stamp(now) }).catch(() => undefined);
  }

  /** A comparison goes on or has ended; its result is told to the other tabs. */
  checked(part: Partial<Pick<SyncStatus, 'check' | 'checking'>>): void {
    Object.assign(this.compared, part);
    if (part.check) this.store.post({ checked: part.check });
    this.show();
  }

  hearCheck(check: CheckReport): void {
    this.compared.check = check;
    this.show();
  }

  status(): SyncStatus {
    const { memory, trouble } = this.store;
    const queue = memory.queue();
    const { connection, lastContact, syncing, loading, failing, looping } = this.contact;
    const { tried = 0, drain } = memory.meta ?? {};
    const onWay = this.contact.sending;
    return {
      ...{ connection, lastContact, syncing, loading, ...this.compared },
      waiting: queue.length,
      waitingBytes: queue.reduce((sum, out) => sum + this.sizeOf(out), 0),
      sending: queue.filter(({ n }) => n <= onWay).length,
      uploaded: drain?.done ?? 0,
      files: { ...this.files.unsent(), sending: this.contact.fileOnWay },
      unconfirmed: queue.filter(({ n }) => n > onWay && n <= tried).length,
      oldestWaiting: queue[0]?.at ?? null,
      attention: memory.issues.size + this.openConflicts(),
      indexing: this.building.size > 0,
      storage: this.storage,
      trouble: trouble ?? (looping ? 'loop' : failing ? 'server-error' : null),
      leader: this.leader,
    };
  }

  /** Tells screens, where anything is new. */
  show(): void {
    const status = this.status();
    const text = JSON.stringify(status);
    if (text === this.last) return;
    this.last = text;
    this.onStatus({ type: 'status', status });
  }

  async measure(): Promise<void> {
    const [size, persisted] = await Promise.all([this.ports.estimate(), this.ports.persisted()]);
    if (size) this.storage = { usedBytes: size.usage ?? 0, quotaBytes: size.quota ?? 0, persisted };
    this.show();
  }

  private sizeOf(out: OutRecord): number {
    const known = this.sizes.get(out);
    if (known !== undefined) return known;
    const size = new TextEncoder().encode(JSON.stringify(asSent(out))).length;
    this.sizes.set(out, size);
    return size;
  }

  private openConflicts(): number {
    if (this.index.size('conflict') === 0) return 0;
    return this.index.count('conflict', [{ field: 'status', is: ['open'] }]).total;
  }
}
