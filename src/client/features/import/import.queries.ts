import { data } from '#client/data/data.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { ImportKeys } from '#domain/roster-import/import-keys.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import type { ContextData } from './import-engine.ts';
import type { Aim } from './import-state.ts';

const CHUNK = 500;
const STAFF = ['admin', 'staff'];
const WRITERS = ['admin', 'staff', 'secretary'];

/** Resolves when the index knows every record: a plan made before would take known rows for new ones. */
function whenIndexed(): Promise<void> {
  return new Promise((done, fail) => {
    const stop = data.subscribe((event) => {
      if (event.type === 'status' && !event.status.indexing) ready();
    });
    const ready = () => {
      stop();
      done();
    };
    data.status().then((status) => !status.indexing && ready(), fail);
  });
}

async function allOf(kind: Kind): Promise<readonly Row[]> {
  const { rows } = await data.list({ kind, offset: 0, limit: 5000 });
  const full = await data.many(
    kind,
    rows.map((row) => row.id),
  );
  return full.map((record) => record.row);
}

const textOr = (value: unknown) => (typeof value === 'string' ? value : null);

/** Where this person writes: his scopes, and whether a federation's register is his. */
function reachOf(session: SessionAnswer, federations: readonly Row[]) {
  const mine = session.grants.filter((grant) => WRITERS.includes(grant.role));
  const scopes = new Set(mine.map((grant) => grant.scope));
  const over = new Set(
    federations.filter((f) => scopes.has(`federation:${f.id}`)).map((f) => f.id),
  );
  const below = mine.some((grant) => grant.subtree);
  return { scopes, isMine: (id: string) => over.has(id) || (below && over.size > 0) };
}

/** Chambers and registers that this person may write to; a secretary's own chamber comes first. */
export async function loadAims(session: SessionAnswer): Promise<readonly Aim[]> {
  await whenIndexed();
  const [federations, chambers] = await Promise.all([allOf('federation'), allOf('chamber')]);
  const regionOf = new Map(federations.map((f) => [f.id, textOr(f.region)]));
  const { scopes, isMine } = reachOf(session, federations);
  const ofChambers = chambers
    .filter((c) => scopes.has(`chamber:${c.id}`) || isMine(String(c.federationId)))
    .map((c): Aim => {
      const federationId = String(c.federationId);
      const near = regionOf.get(federationId) ?? null;
      return { kind: 'chamber', id: c.id, name: String(c.name), federationId, near };
    })
    .sort((a, b) => Number(scopes.has(`chamber:${b.id}`)) - Number(scopes.has(`chamber:${a.id}`)));
  const registers = federations
    .filter((f) => isMine(f.id))
    .map((f): Aim => {
      const near = textOr(f.region);
      return { kind: 'federation', id: f.id, name: String(f.name), federationId: f.id, near };
    });
  return [...ofChambers, ...registers, ...ledgersOf(session, registers)];
}

/** One ledger of demands for each federation whose staff this person is; it reaches all below. */
function ledgersOf(session: SessionAnswer, registers: readonly Aim[]): readonly Aim[] {
  const staffs = new Set(
    session.grants.filter((g) => STAFF.includes(g.role)).map((grant) => grant.scope),
  );
  return registers
    .filter((aim) => staffs.has(`federation:${aim.id}`))
    .map((aim) => ({ ...aim, kind: 'demands' }));
}

/** Rows that a file may speak of, remembered between plans. */
export class ExistingRows {
  private readonly asked = new Set<string>();
  private readonly found = { enterprise: new Map<string, Row>(), demand: new Map<string, Row>() };

  /** Looks up what was not looked up before: enterprises by code and name, for a ledger their demands. */
  async load(
    keys: ImportKeys,
    chambers: readonly Row[] | null,
  ): Promise<Pick<ContextData, 'enterprises' | 'demands'>> {
    await this.ask('enterprise', 'creditCode', keys.codes);
    await this.ask('enterprise', 'name', keys.names);
    if (chambers !== null) {
      await this.ask('enterprise', 'shortName', keys.names);
      const targets = [...this.found.enterprise.keys(), ...chambers.map((row) => row.id)];
      await this.ask('demand', 'targetId', targets);
      await this.ask('demand', 'number', keys.numbers);
    }
    return {
      enterprises: [...this.found.enterprise.values()],
      demands: [...this.found.demand.values()],
    };
  }

  private async ask(
    kind: 'enterprise' | 'demand',
    field: string,
    values: readonly string[],
  ): Promise<void> {
    const fresh = values.filter((value) => !this.asked.has(`${field}:${value}`));
    for (let at = 0; at < fresh.length; at += CHUNK) {
      const is = fresh.slice(at, at + CHUNK);
      const { rows } = await data.list({
        kind,
        where: [{ field, is }],
        offset: 0,
        limit: CHUNK * 40,
      });
      const records = await data.many(
        kind,
        rows.map((row) => row.id),
      );
      for (const record of records) this.found[kind].set(record.id, record.row);
      for (const value of is) this.asked.add(`${field}:${value}`);
    }
  }
}

/** Everything of the device that a plan depends on. */
export async function loadContext(
  session: SessionAnswer,
  aim: Aim,
  today: string,
): Promise<Omit<ContextData, 'enterprises' | 'demands'>> {
  await whenIndexed();
  const [federations, chambers, members] = await Promise.all([
    allOf('federation'),
    aim.kind === 'demands' ? allOf('chamber') : [],
    aim.kind === 'chamber' ? data.by('membership', 'bodyId', aim.id) : [],
  ]);
  const { near, ...target } = aim;
  // A row from elsewhere goes into the register it is imported into, where he may write, not into a stranger's.
  const { isMine } = reachOf(session, federations);
  const open = (id: string) => aim.kind === 'chamber' || isMine(id);
  return {
    workspaceId: session.workspace.id,
    today,
    near,
    target,
    federations: federations
      .filter((f) => textOr(f.to) === null && open(f.id))
      .map((f) => ({ id: f.id, region: textOr(f.region) })),
    chambers,
    memberships: members.map((record) => record.row).filter((m) => m.memberKind === 'enterprise'),
  };
}
