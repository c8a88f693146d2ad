import { isKind, type Kind } from '#domain/registry.ts';
import { type BatchDecision, BatchWorld, decideBatch } from '../batch-world.ts';
import type { Author } from '../decide.ts';
import type { Mutation, Op } from '../op.ts';
import { same } from '../value.ts';
import type { PastChange, World, WorldRow } from '../world.ts';
import { broken } from './broken.ts';
import { type Database, keyOf, type Outcome, Poison } from './database.ts';
import { checkKept, unjustified } from './justify.ts';
import type { Sight } from './sight.ts';
import type { Sim } from './sim.ts';
import { NOW, POISON, TODAY } from './stage.ts';

/** A world that notes what a decision looked at. */
class Watched implements World {
  readonly rows = new Set<string>();
  readonly asked = new Map<Kind, [field: string, id: string][]>();
  readonly #below: World;

  constructor(below: World) {
    this.#below = below;
  }

  get(kind: Kind, id: string): WorldRow | undefined {
    this.rows.add(keyOf(kind, id));
    return this.#below.get(kind, id);
  }

  by(kind: Kind, field: string, id: string): readonly WorldRow[] {
    const questions = this.asked.get(kind) ?? [];
    questions.push([field, id]);
    this.asked.set(kind, questions);
    const found = this.#below.by(kind, field, id);
    for (const r of found) this.rows.add(keyOf(kind, r.row.id));
    return found;
  }

  /** History changes only with its row. */
  past(kind: Kind, id: string): readonly PastChange[] {
    this.rows.add(keyOf(kind, id));
    return this.#below.past?.(kind, id) ?? [];
  }

  /** Whether an answer rests on this row, as it has become. */
  restsOn({ kind, row }: WorldRow): boolean {
    if (this.rows.has(keyOf(kind, row.id))) return true;
    return (this.asked.get(kind) ?? []).some(([field, id]) => row[field] === id);
  }
}

export interface Sender {
  readonly client: string;
  readonly user: string;
}

/**
 * What one server process does with the new mutations of a push between its first look and the
 * commit (decision 008): read, decide, take the clock, compare, write. Other processes act between.
 */
export class Transaction {
  readonly #sim: Sim;
  readonly #db: Database;
  readonly #sender: Sender;
  readonly #fresh: readonly Mutation[];
  #sight: Sight;
  #watched: Watched | null = null;
  /** Rows loaded piece by piece, where the process reads while others write. */
  #loaded: BatchWorld | null = null;
  #decided: BatchDecision | null = null;
  #ids: string[] = [];
  #at = { epoch: '', seq: 0, access: 0, compacted: 0 };
  #reserved: number | null = null;

  constructor(sim: Sim, db: Database, sender: Sender, sight: Sight, fresh: readonly Mutation[]) {
    this.#sim = sim;
    this.#db = db;
    this.#sender = sender;
    this.#fresh = fresh;
    this.#sight = sight;
    this.#begin();
  }

  get decided(): boolean {
    return this.#decided !== null;
  }

  #begin(): void {
    const { epoch, seq, access, compacted } = this.#db;
    this.#at = { epoch, seq, access, compacted };
  }

  #decide(world: World, ids: () => string, sight: Sight): BatchDecision {
    const { client, user } = this.#sender;
    const { fault } = this.#sim;
    const given = fault === 'last clock wins' || fault === 'unseen settlements';
    const fresh = given ? this.#fresh.map((m) => misread(m, fault, world)) : this.#fresh;
    const author: Author = { userId: user, name: user, client, grants: sight.grants };
    const ctx = { workspaceId: '', now: NOW, today: TODAY, newId: ids };
    return decideBatch(world, author, fresh, ctx);
  }

  #newId = (): string => {
    const id = this.#sim.chance.uuid();
    this.#ids.push(id);
    return id;
  };

  /** Decides in one look. `alone`: nobody acts until the commit. */
  decide(alone: boolean): void {
    this.#ids = [];
    this.#watched = alone ? null : new Watched(this.#db.world);
    this.#decided = this.#decide(this.#watched ?? this.#db.world, this.#newId, this.#sight);
    if (this.#sim.fault === 'clock taken early') {
      this.#reserved = this.#db.seq;
      this.#db.seq += this.#decided.writes.length;
    }
  }

  /** Decides over what was loaded so far and loads what was missing; done when nothing is. */
  load(): void {
    const db = this.#db;
    this.#loaded ??= new BatchWorld();
    this.#watched ??= new Watched(db.world);
    this.#ids = [];
    const decided = this.#decide(this.#loaded, this.#newId, this.#sight);
    const misses = this.#loaded.takeMisses();
    if (!misses) {
      this.#decided = decided;
      return;
    }
    for (const { kind, id } of misses.gets)
      this.#loaded.addRow(kind, id, this.#watched.get(kind, id));
    for (const { kind, id } of misses.pasts)
      this.#loaded.addPast(kind, id, this.#watched.past(kind, id));
    for (const { kind, field, id } of misses.bys)
      this.#loaded.addRows(kind, field, id, this.#watched.by(kind, field, id));
  }

  /** Somebody committed since the first look: did he touch what the decision rests on? */
  #stale(): boolean {
    const { seq, access } = this.#at;
    if (this.#sim.fault === 'commit unchecked') return false;
    // What was forgotten since can't be compared any more.
    if (this.#db.access > access || this.#db.horizon > seq) return true;
    if (this.#db.seq === seq || !this.#watched) return false;
    return this.#db.world.all().some((r) => r.rev > seq && this.#watched?.restsOn(r));
  }

  /** Writes; `again` where it must decide once more, `epoch` where the history was replaced. */
  commit(sight: Sight): readonly Outcome[] | 'again' | 'epoch' {
    const db = this.#db;
    const decided = this.#decided;
    if (!decided || db.epoch !== this.#at.epoch) return 'epoch';
    if (this.#stale()) {
      this.#sim.saw('decided again');
      this.#sight = sight;
      this.#loaded = null;
      this.#decided = null;
      this.#begin();
      return 'again';
    }
    if (this.#watched && db.seq !== this.#at.seq) this.#checkFresh(decided, sight);
    for (const [i, m] of this.#fresh.entries()) {
      const { result, writes } = decided.decisions[i] as BatchDecision['decisions'][number];
      const blind = unjustified(m.ops, writes);
      if (blind) throw broken('S3', `blind overwrite of ${blind} by ${m.id}`);
      this.#note(result, i);
    }
    const stood = (kind: Kind, id: string) =>
      db.world.get(kind, id) ?? db.forgotten.get(keyOf(kind, id));
    checkKept(this.#fresh, decided, stood);
    this.write(decided);
    return this.#fresh.map((m, i) => {
      const { result } = decided.decisions[i] as BatchDecision['decisions'][number];
      return { id: m.id, result, ops: m.ops };
    });
  }

  /** The rows alone. */
  write({ writes } = this.#decided ?? { writes: [] }): void {
    const { client, user } = this.#sender;
    const by = { changedClient: client, changedBy: user, changedAt: NOW };
    for (const { n } of this.#fresh) {
      const key = `${client} ${n}`;
      if (this.#db.executed.has(key)) throw broken('S4', `${key} was executed twice`);
      this.#db.executed.add(key);
    }
    this.#db.commit(writes, by, this.#reserved ?? this.#db.seq);
  }

  /** What is committed is what would be decided now, whatever happened since the first look. */
  #checkFresh(decided: BatchDecision, sight: Sight): void {
    if (this.#db.compacted !== this.#at.compacted) return;
    this.#sim.saw('committed after another');
    const ids = [...this.#ids];
    const now = this.#decide(this.#db.world, () => ids.shift() ?? this.#sim.chance.uuid(), sight);
    const told = (d: BatchDecision) => [d.decisions.map((one) => one.result), d.writes];
    if (!same(told(decided), told(now))) throw broken('S3', 'a stale decision was committed');
  }

  #note(result: BatchDecision['decisions'][number]['result'], i: number): void {
    const { status, error, conflicts } = result;
    this.#sim.saw(status);
    if (!error) {
      for (const { field } of conflicts ?? [])
        this.#sim.saw(field ? 'field conflict' : 'row conflict');
      return;
    }
    this.#sim.saw(`rejected ${error.code}`);
    if (i > 0 && i < this.#fresh.length - 1) this.#sim.saw('rejected in mid-batch');
    const { kind, read } = error;
    const named = typeof read === 'string' ? read : '';
    if (error.code !== 'reference' || !kind || !isKind(kind)) return;
    const kinds: readonly Kind[] = ['chamber', 'enterprise', 'federation'];
    if (kinds.some((k) => this.#db.world.get(k, named)?.deleted))
      this.#sim.saw('reference to deleted');
  }
}

/** A mutation as a server with a fault understands it. */
function misread(m: Mutation, fault: Sim['fault'], world: World): Mutation {
  const ops = m.ops.map((op): Op => {
    if (fault === 'unseen settlements' && op.op === 'resolve') {
      const { theirs: _, ...blind } = op;
      return blind as Op;
    }
    if (fault !== 'last clock wins' || op.op !== 'patch' || !isKind(op.kind)) return op;
    const row = op.id === POISON ? undefined : world.get(op.kind, op.id)?.row;
    const f = Object.entries(op.f).map(([name, patch]) => {
      const seen = 'b' in patch && row ? { ...patch, b: (row[name] ?? null) as null } : patch;
      return [name, seen] as const;
    });
    return { ...op, f: Object.fromEntries(f) };
  });
  return { ...m, ops };
}

/** One mutation that brings the process down is refused by itself; its neighbours go on. */
export function oneByOne(
  sim: Sim,
  db: Database,
  sender: Sender,
  sight: Sight,
  fresh: readonly Mutation[],
): readonly Outcome[] {
  const done: Outcome[] = [];
  for (const m of fresh) {
    const one = new Transaction(sim, db, sender, sight, [m]);
    try {
      one.decide(true);
      const outcome = one.commit(sight);
      if (typeof outcome !== 'string') done.push(...outcome);
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      if (sim.fault === 'poison blocks') break;
      if (sim.fault === 'number skipped') continue;
      sim.saw('rejected internal');
      const told = { code: 'internal', message: '' } as const;
      done.push({
        id: m.id,
        ops: m.ops,
        result: { n: m.n, id: m.id, status: 'rejected', error: told },
      });
    }
  }
  return done;
}
