import type { SessionAnswer } from '#domain/sync/protocol.ts';
import type { CheckReport } from './check-report.ts';
import type { DataEvent } from './data-port.ts';
import { Files } from './files/files.ts';
import { Uploader } from './files/uploader.ts';
import { Glance } from './glance.ts';
import type { IndexPort } from './index/index-port.ts';
import { IndexFeed } from './index-feed.ts';
import type { Ports } from './ports.ts';
import { type Contact, StatusBoard } from './status-board.ts';
import { databaseName } from './store/database-name.ts';
import { Records } from './store/records.ts';
import { Store } from './store/store.ts';
import { Tidy } from './store/tidy.ts';
import type { SyncContext } from './sync/context.ts';
import { Engine } from './sync/engine.ts';
import { Http } from './sync/http.ts';
import { Leader, type LeaderMessage } from './sync/leader.ts';
import { LoopGuard } from './sync/loop-guard.ts';
import { freshMeta } from './sync/new-client.ts';
import { Progress } from './sync/progress.ts';
import { Writer } from './write/writer.ts';

type TabMessage =
  | { readonly contact: Contact }
  | { readonly checked: CheckReport }
  | { readonly sync: true }
  | { readonly leaving: true }
  | LeaderMessage;

/** One user's data in one workspace, open in this tab: all parts of it, wired. */
export class Device {
  readonly session: SessionAnswer;
  readonly store: Store;
  readonly records: Records;
  readonly feed: IndexFeed;
  readonly writer: Writer;
  readonly board: StatusBoard;
  readonly engine: Engine;
  readonly files: Files;
  readonly index: IndexPort;
  readonly glance = new Glance();
  /** Another tab signed this user out. */
  onLeft: () => void = () => undefined;
  private readonly ports: Ports;
  private readonly uploader: Uploader;
  private readonly leader: Leader;
  private readonly tidy: Tidy;
  private readonly emit: (event: DataEvent) => void;

  constructor(
    session: SessionAnswer,
    ports: Ports,
    index: IndexPort,
    emit: (event: DataEvent) => void,
  ) {
    this.session = session;
    this.ports = ports;
    this.index = index;
    this.emit = emit;
    this.store = new Store(databaseName(session.workspace.id, session.user.id), ports);
    this.records = new Records(this.store, index);
    this.feed = new IndexFeed(this.store, this.records, this, ports);
    this.writer = new Writer(this.store, this.records, ports);
    this.files = new Files(this.store, ports);
    this.board = new StatusBoard(this.store, this.files, index, this.feed.building, ports);
    this.tidy = new Tidy(this.store, this.feed, ports);
    const ctx: SyncContext = {
      ...{ store: this.store, records: this.records, http: new Http(ports), ports },
      progress: new Progress(this.store.memory, ports.now, (loading) => {
        if (!loading && this.board.known.loading) this.tidy.hurry();
        this.board.learn({ loading });
        this.feed.load(loading !== null);
      }),
      guard: new LoopGuard(() => ports.now()),
      onSending: (ids) => this.tellSending(ids),
      files: this.files,
      onFiles: () => this.uploader.soon(),
    };
    this.engine = new Engine(ctx, this.board);
    this.uploader = new Uploader(this.files, ports, {
      sending: (fileOnWay) => this.board.learn({ fileOnWay }),
      settled: () => this.engine.soon(),
    });
    this.leader = new Leader(
      this.store.name,
      ports,
      (message) => this.store.post(message),
      (leads) => this.setLeading(leads),
      () => this.lookUp(),
    );
  }

  async open(): Promise<void> {
    this.feed.onBuilding = () => this.board.show();
    this.feed.onChanged = (event) => {
      this.emit(event);
      this.board.show();
      if (this.store.memory.out.size > 0) {
        this.uploader.soon();
        this.engine.soon();
      }
      this.tidy.soon();
    };
    this.board.onStatus = (event) => this.emit(event);
    this.store.onTrouble = () => this.board.show();
    this.store.onMessage = (message) => this.hear(message as TabMessage);
    try {
      await this.store.open(freshMeta(this.ports));
      this.glance.open(this.store.db);
      const [recalled] = await Promise.all([this.feed.recall(), this.store.load()]);
      await this.feed.start(recalled);
    } finally {
      this.glance.close();
    }
    await this.board.recall();
    this.leader.start();
    void this.board.measure();
    await this.engine.recall();
    this.board.show();
  }

  setVisible(visible: boolean): void {
    this.leader.setVisible(visible);
    this.engine.setVisible(visible);
    if (visible) void this.board.measure();
    else void this.tidy.now();
    if (visible) this.lookUp();
  }

  /** A tab may have died between its commit and its word to the others: the database knows. */
  private lookUp(): void {
    void this.store.refresh().catch(() => undefined);
  }

  /** Leads or not, a person wants contact now. */
  async syncNow(): Promise<void> {
    this.uploader.soon(true);
    if (this.board.leader) await this.engine.sync();
    else this.store.post({ sync: true });
  }

  /** Compares with the server; what differs is loaded anew by the tab that leads. */
  async check(): Promise<CheckReport> {
    const report = await this.engine.check();
    if (report.mended.length > 0) void this.syncNow().catch(() => undefined);
    return report;
  }

  /** Stops talking and lets the database go. */
  async close(): Promise<void> {
    this.feed.stop();
    this.tidy.stop();
    this.leader.stop();
    await this.quiet();
    await this.store.turns.run(async () => undefined);
    this.store.close();
  }

  /** Gives up whatever is under way with the server. */
  async quiet(): Promise<void> {
    await Promise.all([this.engine.rest(), this.uploader.rest()]);
  }

  private async setLeading(leads: boolean): Promise<void> {
    this.board.leader = leads;
    this.tidy.leads = leads;
    if (leads) {
      this.engine.lead();
      this.uploader.lead();
    } else await this.quiet();
    this.board.show();
  }

  private hear(message: TabMessage): void {
    if ('contact' in message) {
      if (this.board.leader) return;
      this.records.sending = message.contact.sending;
      this.board.hear(message.contact);
    } else if ('checked' in message) this.board.hearCheck(message.checked);
    else if ('sync' in message) {
      if (this.board.leader) {
        this.uploader.soon(true);
        this.engine.now();
      }
    } else if ('leaving' in message) this.onLeft();
    else this.leader.hear(message);
  }

  private tellSending(ids: readonly (readonly [kind: string, id: string])[]): void {
    this.board.learn({ sending: this.records.sending });
    this.feed.touch(ids);
  }
}
