import { Problem } from '#domain/kernel/problem.ts';
import { KINDS, type Kind } from '#domain/registry.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import type {
  Change,
  DataEvent,
  DataPort,
  Filter,
  HistoryEntry,
  Issue,
  ListQuery,
  NewFile,
  SyncState,
} from './data-port.ts';
import { Device } from './device.ts';
import { entriesOf } from './history.ts';
import type { IndexPort } from './index/index-port.ts';
import { issuesIn, pastIssuesIn } from './issues.ts';
import { leave } from './leaving.ts';
import type { Ports } from './ports.ts';
import { databaseName } from './store/database-name.ts';
import { Turns } from './store/turns.ts';
import { exportUnsent, importUnsent, readUnsent } from './unsent-file.ts';

/** The one way to read and write on the device: a DataPort over the user's open Device. */
export class Repository implements DataPort {
  private readonly ports: Ports;
  private readonly makeIndex: () => IndexPort;
  private readonly listeners = new Set<(event: DataEvent) => void>();
  private readonly turns = new Turns();
  private device: Device | null = null;
  private opening: Promise<void> | null = null;
  /** An opening under way: whose, and the device as soon as there is one. */
  private begun: { readonly name: string; readonly device: Promise<Device | null> } | null = null;
  private visible = true;

  constructor(ports: Ports, makeIndex: () => IndexPort) {
    this.ports = ports;
    this.makeIndex = makeIndex;
  }

  /** Opens the user's data; another user's is closed first. Opening again brings contact at once. */
  open(session: SessionAnswer): Promise<void> {
    const name = databaseName(session.workspace.id, session.user.id);
    if (this.opening && this.begun?.name === name) return this.opening;
    const { promise, resolve } = Promise.withResolvers<Device | null>();
    const begun = { name, device: promise };
    this.begun = begun;
    this.opening = this.turns
      .run(() => this.doOpen(session, resolve))
      .finally(() => {
        resolve(null);
        if (this.begun === begun) this.begun = null;
      });
    return this.opening;
  }

  private async doOpen(session: SessionAnswer, begun: (device: Device) => void): Promise<void> {
    const held = this.device?.session;
    if (held?.user.id === session.user.id && held.workspace.id === session.workspace.id) {
      void this.device?.syncNow();
      return;
    }
    await this.device?.close();
    this.device = null;
    const device = new Device(session, this.ports, this.makeIndex(), (event) => this.emit(event));
    begun(device);
    await device.open();
    device.setVisible(this.visible);
    this.device = device;
    device.onLeft = () => void this.turns.run(() => this.leftBy(device));
    // Whatever screens still hold was another person's.
    if (held) this.emit({ type: 'changed', kinds: KINDS, ids: 'many' });
  }

  private async leftBy(device: Device): Promise<void> {
    if (this.device !== device) return;
    this.device = null;
    this.opening = null;
    await device.close();
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.device?.setVisible(visible);
  }

  /** The page says that something about storage changed. */
  measure(): void {
    void this.device?.board.measure();
  }

  /** What a search finds has changed, though no record has. */
  rediscover(): void {
    this.emit({ type: 'changed', kinds: KINDS, ids: 'many', searches: true });
  }

  async get(kind: Kind, id: string) {
    return (await this.many(kind, [id]))[0] ?? null;
  }

  async many(kind: Kind, ids: readonly string[]) {
    return (await this.ready()).records.many(kind, ids);
  }

  async by(kind: Kind, field: string, value: string) {
    const { index, records, feed } = await this.ready();
    // A part of them would look like all of them, and none like “none”.
    await feed.built(kind);
    return records.many(kind, index.by(kind, field, value));
  }

  async list(query: ListQuery) {
    const early = await (await this.begun?.device)?.glance.find(query);
    if (early) return early;
    const { index, feed, glance } = await this.ready();
    const { total, rows } = index.query(query);
    glance.note(query);
    return { total, rows, complete: !feed.building.has(query.kind) };
  }

  async count(kind: Kind, where: readonly Filter[], groupBy?: string) {
    return (await this.ready()).index.count(kind, where, groupBy);
  }

  async change(change: Change) {
    const device = await this.ready();
    const saved = await device.writer.change(change);
    this.ports.askPersist();
    return saved;
  }

  async undo(batch: string) {
    return (await this.ready()).writer.undo(batch);
  }

  async batches() {
    const { store } = await this.ready();
    return store.read(() => store.db.batch.orderBy('at').reverse().limit(200).toArray());
  }

  async history(kind: Kind, id: string): Promise<readonly HistoryEntry[]> {
    const { store } = await this.ready();
    const acts = await store.read(() => store.db.history.where('rows').equals(id).sortBy('at'));
    return acts.reverse().flatMap((act) => entriesOf(act, kind, id));
  }

  async waiting() {
    const { store, records } = await this.ready();
    const tried = store.memory.meta?.tried ?? 0;
    return store.memory.queue().map(({ n, at, ops, label }) => {
      const state: SyncState = n <= records.sending ? 'sending' : 'local';
      return { n, at, state, ops, label, unconfirmed: state === 'local' && n <= tried };
    });
  }

  async issues(): Promise<readonly Issue[]> {
    const { store } = await this.ready();
    return store.read(() => issuesIn(store.db, [...store.memory.issues.values()]));
  }

  async pastIssues(): Promise<readonly Issue[]> {
    const { store } = await this.ready();
    return store.read(() => pastIssuesIn(store.db));
  }

  async settle(issue: string, action: Parameters<DataPort['settle']>[1]) {
    const { writer, files } = await this.ready();
    // What the server would not take may be taken now: a person has looked at it.
    if (typeof action === 'object') await files.retry(filesWritten(action.resend));
    await writer.settle(issue, action);
  }

  async addFile(file: NewFile) {
    const ref = await (await this.ready()).files.add(file);
    this.ports.askPersist();
    return ref;
  }

  async file(sha256: string) {
    return (await this.ready()).files.open(sha256);
  }

  async fileState(sha256: string) {
    const { files, board } = await this.ready();
    return files.stateOf(sha256, board.known.fileOnWay?.sha256 ?? null);
  }

  readonly draft = {
    get: async (key: string) => {
      const { store } = await this.ready();
      return (await store.db.draft.get(key))?.value ?? null;
    },
    set: async (key: string, value: unknown) => {
      const { store } = await this.ready();
      await store.write(['draft'], (db) => db.draft.put({ key, value }).then(() => undefined));
    },
    drop: async (key: string) => {
      const { store } = await this.ready();
      await store.write(['draft'], (db) => db.draft.delete(key));
    },
  };

  async status() {
    return (await this.ready()).board.status();
  }

  async syncNow() {
    await (await this.ready()).syncNow();
  }

  async exportUnsent() {
    return exportUnsent(await this.ready(), this.ports);
  }

  async readUnsent(text: string) {
    return readUnsent(await this.ready(), text);
  }

  async importUnsent(text: string) {
    return importUnsent(await this.ready(), text);
  }

  async check() {
    return (await this.ready()).check();
  }

  close(mode: 'keep' | 'wipe'): Promise<void> {
    return this.turns.run(async () => {
      const { device } = this;
      this.device = null;
      this.opening = null;
      if (device) await leave(device, mode);
    });
  }

  subscribe(listener: (event: DataEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private emit(event: DataEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The open device; waits for an opening that is under way. */
  private async ready(): Promise<Device> {
    await this.opening;
    if (!this.device) throw new Problem('unauthenticated', 'Nobody has opened the data here');
    return this.device;
  }
}
