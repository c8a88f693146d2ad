import { isVisible, type Row } from '#domain/kernel/entity.ts';
import { isSetField } from '#domain/kernel/field.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { keepClash } from './decide-conflict.ts';
import { type Draft, demand, lay, reach, viewOfRow } from './draft.ts';
import { checkField } from './field-value.ts';
import { mergeMap } from './merge-map.ts';
import type { FieldPatch } from './op.ts';
import { isMap } from './op-rules.ts';
import { canonical, mergeSet, same, sameSet, texts } from './value.ts';
import type { WorldRow } from './world.ts';

/** One field of a patch, checked: what its author saw, what he means, what will stand. */
interface Step {
  readonly name: string;
  readonly base: unknown;
  readonly mine: unknown;
  /** What stands beside a clash: the parts of a map that did not clash are merged. */
  readonly stands?: unknown;
  readonly verdict: 'nothing' | 'write' | 'clash';
}

const isSet = (kind: Kind, name: string) => isSetField(entityOf(kind).fields[name]);

function setStep(found: WorldRow, name: string, patch: FieldPatch): Step {
  const { kind, row } = found;
  const cur = row[name];
  const given = 'b' in patch;
  const want = given ? texts(checkField(kind, row.id, name, patch.v) ?? []) : (patch.add ?? []);
  const base = given ? texts(patch.b) : texts(cur);
  const add = given ? want.filter((t) => !base.includes(t)) : want;
  const del = given ? base.filter((t) => !want.includes(t)) : (patch.del ?? []);
  const merged = mergeSet(cur, add, del);
  const mine = checkField(kind, row.id, name, merged.length > 0 ? merged : null);
  return { name, base, mine, verdict: sameSet(cur, mine) ? 'nothing' : 'write' };
}

function step(found: WorldRow, name: string, patch: FieldPatch): Step {
  const { kind, row } = found;
  if (isSet(kind, name)) return setStep(found, name, patch);
  if (!('b' in patch)) {
    const message = `${kind}.${name} holds one value; send { b, v }, not { add, del }.`;
    throw new Problem('invalid', message, { kind, row: row.id, field: name, allowed: ['b', 'v'] });
  }
  const mine = checkField(kind, row.id, name, patch.v);
  const cur = row[name];
  if (isMap(kind, name)) {
    const merged = mergeMap(patch.b, mine, cur);
    const still = same(cur, merged.stands) ? 'nothing' : 'write';
    const verdict = merged.clashes.length > 0 ? 'clash' : still;
    return { name, base: patch.b, mine: merged.mine, stands: merged.stands, verdict };
  }
  const verdict = same(cur, mine) ? 'nothing' : same(cur, patch.b) ? 'write' : 'clash';
  return { name, base: patch.b, mine, verdict };
}

/** Notes what a written field refers to, or what a sibling does whose kind it tells. */
function noteReference(d: Draft, { kind, row }: WorldRow, { name, mine }: Step): void {
  for (const [field, { refersTo, kindField }] of Object.entries(entityOf(kind).fields)) {
    if (!refersTo || (field !== name && kindField !== name)) continue;
    const to = field === name ? mine : row[field];
    if (typeof to === 'string') d.refs.push({ kind, row: row.id, field, to });
  }
}

/** The row with a field set; an empty field is left out. */
function withField(row: Row, name: string, value: unknown): Row {
  const { [name]: _, ...rest } = row;
  return (canonical(value) === null ? rest : { ...rest, [name]: value }) as Row;
}

function editDeleted(d: Draft, found: WorldRow, steps: readonly Step[]): void {
  const pick = (part: 'base' | 'mine') => Object.fromEntries(steps.map((s) => [s.name, s[part]]));
  const [base, mine] = [pick('base'), pick('mine')];
  keepClash(d, found, { field: null, reason: 'edit-deleted', base, theirs: null, mine });
}

/**
 * Merges a patch into a row, field by field and by value: what already stands is left, what its
 * author saw is written, anything else stays and the author's value becomes a conflict.
 * `rev`, where the patch names the one it was based on, lets the answer say `merged`; `met` says
 * that the author meant to add the record.
 */
export function applyPatch(
  d: Draft,
  kind: Kind,
  id: string,
  fields: Readonly<Record<string, FieldPatch>>,
  rev?: unknown,
  met?: 'live' | 'deleted',
): void {
  const found = reach(d, kind, id);
  const view = viewOfRow(d, found) ?? 'basic';
  const steps = Object.entries(fields).map(([name, patch]) => step(found, name, patch));
  const hidden = (name: string) => !isVisible(entityOf(kind).fields[name], view);
  const set = steps.filter((s) => s.verdict !== 'nothing' || hidden(s.name));
  demand(d, 'patch', found, Object.fromEntries(set.map((s) => [s.name, s.mine])));
  if (found.deleted) {
    if (set.length > 0) editDeleted(d, found, set);
    return;
  }
  let row = found.row;
  for (const s of steps) {
    if (s.verdict === 'nothing') continue;
    noteReference(d, found, s);
    if (s.verdict === 'write') row = withField(row, s.name, s.mine);
    else {
      if (s.stands !== undefined) row = withField(row, s.name, s.stands);
      const theirs = row[s.name] ?? null;
      keepClash(d, found, {
        field: s.name,
        reason: 'field',
        base: s.base,
        theirs,
        mine: s.mine,
        met,
      });
    }
  }
  if (row === found.row) return;
  lay(d, found, { row });
  const foreign = found.changedClient === undefined || found.changedClient !== d.author.client;
  if (typeof rev === 'number' && found.rev > rev && foreign) d.merged = true;
}
