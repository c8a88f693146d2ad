import type { CheckReport } from '#client/data/check-report.ts';
import type {
  BatchInfo,
  Change,
  DataEvent,
  DataPort,
  FileState,
  Filter,
  HistoryEntry,
  Issue,
  ListQuery,
  ListResult,
  LocalRecord,
  NewFile,
  Saved,
  SyncState,
  SyncStatus,
  UnsentFile,
} from '#client/data/data-port.ts';
import { fileRef, sniffType } from '#domain/kernel/attachment.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, isKind, KINDS, type Kind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';
import { applyOp, changedFields, inverse, isSettlement } from '#domain/sync/op-rules.ts';

type Act = { info: BatchInfo; steps: { op: Op; before: Row | null; after: Row | null }[] };
const START: SyncStatus = {
  connection: 'online',
  lastContact: '2026-03-02T09:14:05+08:00',
  syncing: false,
  waiting: 0,
  oldestWaiting: null,
  waitingBytes: 0,
  sending: 0,
  uploaded: 0,
  unconfirmed: 0,
  files: { count: 0, bytes: 0, sending: null },
  attention: 0,
  loading: null,
  check: null,
  checking: null,
  indexing: false,
  storage: null,
  trouble: null,
  leader: true,
};

/**
 * The device's data in memory, for component tests and for building a screen without a server.
 * Same answers as the real one for small data: plain contains-search, no pinyin, no sync.
 */
export class FakeData implements DataPort {
  readonly sent: Change[] = [];
  private readonly rows = new Map<Kind, Map<string, Row>>();
  private readonly states = new Map<string, SyncState>();
  private readonly acts: Act[] = [];
  private readonly drafts = new Map<string, unknown>();
  private readonly listeners = new Set<(event: DataEvent) => void>();
  private issueList: readonly Issue[] = [];
  private pastList: readonly Issue[] = [];
  private current: SyncStatus = START;
  private clock = 0;

  constructor(rows: Partial<Record<Kind, readonly Row[]>> = {}) {
    for (const kind of KINDS)
      this.rows.set(kind, new Map((rows[kind] ?? []).map((row) => [row.id, row])));
  }

  /** Makes the screen see a sync state, an issue or a status, and tells it. */
  show(what: {
    states?: Readonly<Record<string, SyncState>>;
    issues?: readonly Issue[];
    status?: Partial<SyncStatus>;
  }): void {
    for (const [id, state] of Object.entries(what.states ?? {})) this.states.set(id, state);
    if (what.issues) this.issueList = what.issues;
    this.current = { ...this.current, attention: this.issueList.length, ...what.status };
    this.emit({ type: 'status', status: this.current });
    this.emit({ type: 'changed', kinds: KINDS, ids: 'many' });
  }

  async open(): Promise<void> {}
  async get(kind: Kind, id: string): Promise<LocalRecord | null> {
    const row = this.of(kind).get(id);
    return row ? this.record(kind, row) : null;
  }
  async many(kind: Kind, ids: readonly string[]): Promise<readonly LocalRecord[]> {
    return ids.flatMap((id) => this.of(kind).get(id) ?? []).map((row) => this.record(kind, row));
  }
  async by(kind: Kind, field: string, value: string): Promise<readonly LocalRecord[]> {
    return this.found(kind, [{ field, is: [value] }]).map((row) => this.record(kind, row));
  }
  async list(query: ListQuery): Promise<ListResult> {
    const text = query.text?.trim() ?? '';
    const hit = (row: Row) => text === '' || JSON.stringify(Object.values(row)).includes(text);
    const rows = this.found(query.kind, query.where ?? []).filter(hit);
    const field = query.sort?.field ?? entityOf(query.kind).title;
    const sign = query.sort?.dir === 'desc' ? -1 : 1;
    rows.sort((a, b) => sign * String(a[field] ?? '').localeCompare(String(b[field] ?? ''), 'zh'));
    const window = rows.slice(query.offset, query.offset + query.limit);
    return {
      total: rows.length,
      rows: window.map((row) => this.record(query.kind, row)),
      complete: true,
    };
  }
  async count(kind: Kind, where: readonly Filter[], groupBy?: string) {
    const rows = this.found(kind, where);
    const groups: Record<string, number> = {};
    if (groupBy !== undefined)
      for (const row of rows) {
        const key = String(row[groupBy] ?? '');
        groups[key] = (groups[key] ?? 0) + 1;
      }
    return { total: rows.length, groups };
  }

  async change(change: Change): Promise<Saved> {
    this.sent.push(change);
    return this.apply(change);
  }
  async undo(batch: string) {
    const act = this.acts.find((a) => a.info.id === batch);
    const kept: { kind: Kind; id: string }[] = [];
    const ops: Op[] = [];
    for (const { op, before, after } of [...(act?.steps ?? [])].reverse()) {
      const kind = kindOf(op);
      const back = inverse(op, before, after, this.of(kind).get(op.id) ?? null);
      if (back?.op === 'restore' && before && !isSettlement(kind)) this.of(kind).set(op.id, before);
      else if (back) ops.push(back);
      else kept.push({ kind, id: op.id });
    }
    if (act) act.info = { ...act.info, undone: true };
    await this.apply({ ops, label: { key: 'undo' } });
    return { undone: (act?.steps.length ?? 0) - kept.length, kept };
  }
  async batches() {
    return this.acts.map((act) => act.info).reverse();
  }
  async history(kind: Kind, id: string): Promise<readonly HistoryEntry[]> {
    const mine = this.acts.flatMap((act) =>
      act.steps
        .filter(({ op }) => op.kind === kind && op.id === id)
        .map(({ op, before, after }) => ({
          at: act.info.at,
          receivedAt: null,
          by: null,
          state: 'local' as const,
          op: op.op,
          fields: changedFields(before, after),
          status: 'waiting' as const,
        })),
    );
    return mine.reverse();
  }
  async waiting() {
    return this.acts.map((act, i) => ({
      n: i + 1,
      at: act.info.at,
      state: 'local' as const,
      ops: act.steps.map((s) => s.op),
      label: act.info.label,
      unconfirmed: i < this.current.unconfirmed,
    }));
  }
  async issues() {
    return this.issueList;
  }
  async pastIssues() {
    return this.pastList;
  }
  async settle(issue: string, action: { readonly resend: readonly Op[] } | 'discard' | 'reopen') {
    const all = [...this.issueList, ...this.pastList];
    const as = action === 'discard' ? 'discarded' : 'resent';
    const moved = all.filter((i) => i.id === issue);
    const rest = (list: readonly Issue[]) => list.filter((i) => i.id !== issue);
    const done = moved.map((i) => ({
      ...i,
      settled: { as, at: START.lastContact ?? '' } as const,
    }));
    this.issueList = [
      ...rest(this.issueList),
      ...(action === 'reopen' ? moved.map((i) => ({ ...i, settled: null })) : []),
    ];
    this.pastList = [...rest(this.pastList), ...(action === 'reopen' ? [] : done)];
    if (action !== 'discard' && action !== 'reopen')
      await this.change({ ops: action.resend, label: { key: 'resend' } });
    this.show({});
  }
  readonly files = new Map<string, NewFile>();
  addFile = async (file: NewFile): Promise<string> => {
    const sha256 = String(this.files.size + 1).padStart(64, '0');
    this.files.set(sha256, file);
    const { bytes, ...about } = file;
    const type = sniffType(bytes);
    if (!type)
      throw new Problem('invalid', 'No such type', { reason: 'file-type', read: file.name });
    return fileRef({ ...about, sha256, size: bytes.byteLength, type });
  };
  async file(sha256: string) {
    const held = this.files.get(sha256);
    return held ? new Blob([Uint8Array.from(held.bytes)]) : ('absent' as const);
  }
  async fileState(sha256: string): Promise<FileState> {
    const state = this.states.get(sha256) ?? (this.files.has(sha256) ? 'local' : 'confirmed');
    return { state, held: this.files.has(sha256) };
  }
  readonly draft = {
    get: async (key: string) => this.drafts.get(key) ?? null,
    set: async (key: string, value: unknown) => void this.drafts.set(key, value),
    drop: async (key: string) => void this.drafts.delete(key),
  };
  async status() {
    return this.current;
  }
  async syncNow() {}
  async exportUnsent() {
    return JSON.stringify(await this.waiting());
  }
  readUnsent = async (_text: string): Promise<UnsentFile> => {
    throw new Problem('malformed', 'Give the fake a file: data.readUnsent = …');
  };
  importUnsent = async (_text: string) => 0;
  async check(): Promise<CheckReport> {
    const report = { at: START.lastContact ?? '', shelves: 1, rows: 1, mended: [], skipped: 0 };
    this.show({ status: { check: report } });
    return report;
  }
  async close() {}
  subscribe(listener: (event: DataEvent) => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async apply(change: Change): Promise<Saved> {
    const steps = change.ops.map((op) => {
      const rows = this.of(kindOf(op));
      const before = rows.get(op.id) ?? null;
      const after = applyOp(before, null, op);
      if (after) rows.set(op.id, after);
      else rows.delete(op.id);
      this.states.set(op.id, 'local');
      return { op, before, after };
    });
    this.clock += 1;
    const id = change.batch ?? `batch-${this.clock}`;
    const at = new Date(Date.UTC(2026, 2, 2, 1, this.clock)).toISOString();
    this.acts.push({
      info: { id, label: change.label, at, ops: steps.length, undone: false },
      steps,
    });
    this.current = { ...this.current, waiting: this.acts.length };
    const kinds = [...new Set(change.ops.map(kindOf))];
    this.emit({ type: 'changed', kinds, ids: change.ops.map((op) => op.id) });
    this.emit({ type: 'status', status: this.current });
    return { batch: id, mutations: 1 };
  }
  private of(kind: Kind): Map<string, Row> {
    return this.rows.get(kind) ?? new Map();
  }
  private record(kind: Kind, row: Row): LocalRecord {
    const state = this.states.get(row.id) ?? 'confirmed';
    return { kind, id: row.id, row, state, rev: 1, scopes: [], view: 'full' };
  }
  private found(kind: Kind, where: readonly Filter[]): Row[] {
    return [...this.of(kind).values()].filter((row) => where.every((f) => this.passes(row, f)));
  }
  private passes(row: Row, filter: Filter): boolean {
    if ('ids' in filter) return filter.ids.includes(row.id);
    if ('state' in filter) return filter.state.includes(this.states.get(row.id) ?? 'confirmed');
    const value = row[filter.field] ?? null;
    if ('is' in filter) {
      const held: readonly unknown[] = Array.isArray(value) ? value : [value];
      return filter.is.some((wanted) => held.includes(wanted));
    }
    const text = String(value ?? '');
    if ('startsWith' in filter) return filter.startsWith.some((start) => text.startsWith(start));
    return text !== '' && text >= (filter.from ?? '') && text <= `${filter.to ?? ''}\uffff`;
  }
  private emit(event: DataEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function kindOf(op: Op): Kind {
  if (!isKind(op.kind)) throw new Error(`Unknown kind ${op.kind}`);
  return op.kind;
}
