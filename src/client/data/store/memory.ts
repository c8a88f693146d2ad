import type { Op } from '#domain/sync/op.ts';
import { Crowd } from './crowd.ts';
import type {
  Database,
  DirRecord,
  FileRecord,
  IssueRecord,
  Meta,
  OutRecord,
  OverlayRecord,
  ShelfRecord,
} from './database.ts';
import { showing } from './shown.ts';

export const shelfKey = (scope: string, kind: string) => `${scope}|${kind}`;
export const rowKey = (kind: string, id: string) => `${kind}|${id}`;
export const segmentName = (s: Pick<DirRecord, 'scope' | 'kind' | 'gen' | 'i'>) =>
  `${s.scope}|${s.kind}|${s.gen}|${s.i}`;

/** The unsent operations on one row, oldest first, with the number of their mutation. */
export interface Pending {
  readonly n: number;
  readonly op: Op;
  readonly seen: OutRecord['seen'];
}

/**
 * What this tab holds of the database: everything but the segments' bytes. A function of the
 * database alone; it changes only by reading what a committed transaction touched.
 */
export class Memory {
  meta: Meta | null = null;
  /** The last transaction that is in here. */
  ver = 0;
  /** Grows with every transaction that brought more than a note of what was tried. */
  gains = 0;
  readonly shelves = new Map<string, ShelfRecord>();
  /** In how many segments an id may lie. */
  readonly crowd = new Crowd();
  /** By kind, then by segment name. */
  readonly segments = new Map<string, Map<string, DirRecord>>();
  /** By kind and id, then by scope. */
  readonly overlay = new Map<string, Map<string, OverlayRecord>>();
  readonly out = new Map<number, OutRecord>();
  readonly issues = new Map<string, IssueRecord>();
  /** Files on this device, by hash; their bytes stay in the database. */
  readonly files = new Map<string, FileRecord>();
  private readonly pendingBy = new Map<string, Pending[]>();
  private readonly issuesBy = new Map<string, IssueRecord[]>();

  /** Reads everything in one moment of the database. */
  async load(db: Database): Promise<void> {
    await db.transaction('r', READ, async () => {
      const [meta, last, shelves, dirs, rows, outs, issues, files] = await Promise.all([
        db.meta.get('meta'),
        db.touched.toCollection().last(),
        db.shelf.toArray(),
        db.dir.toArray(),
        db.row.toArray(),
        db.out.toArray(),
        db.issue.toArray(),
        db.file.toArray(),
      ]);
      this.meta = meta ?? null;
      this.ver = last?.ver ?? 0;
      this.shelves.clear();
      this.segments.clear();
      this.crowd.clear();
      this.overlay.clear();
      for (const shelf of shelves) this.shelves.set(shelfKey(shelf.scope, shelf.kind), shelf);
      for (const dir of dirs) this.putSegment(dir);
      for (const row of rows) this.putOverlay(row);
      this.out.clear();
      this.pendingBy.clear();
      for (const out of outs) this.putOut(out);
      this.setIssues(issues);
      this.files.clear();
      for (const file of files) this.files.set(file.sha256, file);
    });
  }

  /** Unsent mutations in order. */
  queue(): OutRecord[] {
    return [...this.out.values()].sort((a, b) => a.n - b.n);
  }

  pending(kind: string, id: string): readonly Pending[] {
    // Asked for every row of a first loading, when nothing waits: no key is made in vain.
    return this.pendingBy.size === 0 ? NONE : (this.pendingBy.get(rowKey(kind, id)) ?? NONE);
  }

  issuesOf(kind: string, id: string): readonly IssueRecord[] {
    return this.issuesBy.size === 0 ? NONE : (this.issuesBy.get(rowKey(kind, id)) ?? NONE);
  }

  putSegment(dir: DirRecord): void {
    const held = this.segments.get(dir.kind) ?? new Map<string, DirRecord>();
    if (!held.has(segmentName(dir))) this.crowd.add(dir.hashes);
    this.segments.set(dir.kind, held.set(segmentName(dir), dir));
  }

  putOverlay(row: OverlayRecord): void {
    const key = rowKey(row.kind, row.id);
    const held = this.overlay.get(key) ?? new Map<string, OverlayRecord>();
    this.overlay.set(key, held.set(row.scope, row));
  }

  dropOverlay(scope: string, kind: string, id: string): void {
    const held = this.overlay.get(rowKey(kind, id));
    held?.delete(scope);
    if (held?.size === 0) this.overlay.delete(rowKey(kind, id));
  }

  /** Takes a shelf's record, segments and overlay out of memory. */
  dropShelf(scope: string, kind: string): void {
    this.shelves.delete(shelfKey(scope, kind));
    const segments = this.segments.get(kind);
    for (const [name, dir] of segments ?? []) {
      if (dir.scope !== scope) continue;
      segments?.delete(name);
      this.crowd.remove(dir.hashes);
    }
    for (const held of [...this.overlay.values()])
      for (const row of [...held.values()])
        if (row.scope === scope && row.kind === kind) this.dropOverlay(scope, kind, row.id);
  }

  putOut(out: OutRecord): void {
    this.dropOut(out.n);
    this.out.set(out.n, out);
    for (const op of showing(out)) {
      const key = rowKey(op.kind, op.id);
      const list = [...(this.pendingBy.get(key) ?? []), { n: out.n, op, seen: out.seen }];
      this.pendingBy.set(
        key,
        list.sort((a, b) => a.n - b.n),
      );
    }
  }

  dropOut(n: number): void {
    const out = this.out.get(n);
    this.out.delete(n);
    for (const op of out ? showing(out) : []) {
      const key = rowKey(op.kind, op.id);
      const rest = (this.pendingBy.get(key) ?? []).filter((p) => p.n !== n);
      if (rest.length > 0) this.pendingBy.set(key, rest);
      else this.pendingBy.delete(key);
    }
  }

  setIssues(issues: readonly IssueRecord[]): void {
    this.issues.clear();
    this.issuesBy.clear();
    for (const issue of [...issues].sort(asTheyCame)) {
      if (issue.settled) continue;
      this.issues.set(issue.id, issue);
      for (const op of issue.ops) {
        const key = rowKey(op.kind, op.id);
        this.issuesBy.set(key, [...(this.issuesBy.get(key) ?? []), issue]);
      }
    }
  }
}

const NONE: readonly never[] = [];

/** Acts of one moment in the order of their numbers: their ids tell nothing of it. */
export const asTheyCame = (a: IssueRecord, b: IssueRecord) =>
  Date.parse(a.at) - Date.parse(b.at) || a.n - b.n;

export const READ = ['meta', 'touched', 'shelf', 'dir', 'row', 'out', 'issue', 'file'] as const;
