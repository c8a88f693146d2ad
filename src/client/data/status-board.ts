import type { DataEvent, SyncStatus } from './data-port.ts';
import type { IndexPort } from './index/index-port.ts';
import type { Ports } from './ports.ts';
import { stamp } from './ports.ts';
import type { Store } from './store/store.ts';

/** What the leading tab knows and the others are told. */
export interface Contact {
  readonly connection: SyncStatus['connection'];
  readonly lastContact: string | null;
  readonly syncing: boolean;
  readonly loading: SyncStatus['loading'];
  /** The server answers, but not with anything that helps. */
  readonly failing: boolean;
  readonly sending: number;
}

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
    sending: 0,
  };
  private storage: SyncStatus['storage'] = null;
  private last = '';
  private readonly store: Store;
  private readonly index: IndexPort;
  private readonly building: ReadonlySet<unknown>;
  private readonly ports: Ports;

  constructor(store: Store, index: IndexPort, building: ReadonlySet<unknown>, ports: Ports) {
    this.store = store;
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

  met(): void {
    this.learn({ lastContact: stamp(this.ports.now()) });
  }

  status(): SyncStatus {
    const { memory, trouble } = this.store;
    const queue = memory.queue();
    const { connection, lastContact, syncing, loading, failing } = this.contact;
    return {
      ...{ connection, lastContact, syncing, loading },
      waiting: queue.length,
      oldestWaiting: queue[0]?.at ?? null,
      attention: memory.issues.size + this.openConflicts(),
      indexing: this.building.size > 0,
      storage: this.storage,
      trouble: trouble ?? (failing ? 'server-error' : null),
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

  private openConflicts(): number {
    if (this.index.size('conflict') === 0) return 0;
    return this.index.count('conflict', [{ field: 'status', is: ['open'] }]).total;
  }
}
