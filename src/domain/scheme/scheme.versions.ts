import { same } from '#domain/sync/value.ts';
import type { Scheme } from './scheme.entity.ts';
import type { SchemeDimension, SchemeItem } from './scheme-parts.ts';

/** What decides points and outcomes: closed once a version is locked or a round uses it. */
export const SCORED_FIELDS = [
  'code',
  'version',
  'subjectKind',
  'total',
  'dimensions',
  'bonus',
  'bonusCap',
  'vetoes',
  'gates',
  'passLine',
  'benchmarkLine',
  'grades',
  'finalRule',
  'validYears',
  'outcome',
] as const satisfies readonly (keyof Scheme)[];

/** Values of a new draft with all parts of a version; it is nobody's yet and not official. */
export function copyVersion(
  from: Scheme,
  version: string,
): Omit<Scheme, 'id' | 'adoptedOn' | 'lockedOn'> {
  const { id, adoptedOn: _, lockedOn: __, ...rest } = from;
  return { ...rest, version, state: 'draft', official: false, copiedFromId: id };
}

export type VersionChange =
  | {
      readonly what: 'added' | 'removed';
      readonly part: Part;
      readonly code: string;
      readonly text: string;
    }
  | {
      readonly what: 'changed';
      readonly part: Part | 'scheme';
      readonly code: string;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    };
type Part = 'dimension' | 'item' | 'bonus' | 'veto' | 'gate' | 'grade';
type Coded = { readonly code: string; readonly text: string };

function diffParts(part: Part, before: readonly Coded[], after: readonly Coded[], skip: string) {
  const out: VersionChange[] = [];
  const old = new Map(before.map((one) => [one.code, one]));
  const codes = new Set(after.map((one) => one.code));
  for (const one of before)
    if (!codes.has(one.code)) out.push({ what: 'removed', part, code: one.code, text: one.text });
  for (const one of after) {
    const was = old.get(one.code);
    if (!was) out.push({ what: 'added', part, code: one.code, text: one.text });
    else out.push(...changesIn(part, was, one, skip));
  }
  return out;
}

function changesIn(part: Part, was: Coded, is: Coded, skip: string): readonly VersionChange[] {
  const [a, b] = [Object(was), Object(is)] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((n) => n !== skip);
  return names
    .filter((field) => !same(a?.[field], b?.[field]))
    .map((field) => ({
      what: 'changed',
      part,
      code: is.code,
      field,
      before: a?.[field] ?? null,
      after: b?.[field] ?? null,
    }));
}

type Placed = SchemeItem & { readonly dimension: string };
const placed = (dimensions: readonly SchemeDimension[] | null): readonly Placed[] =>
  (dimensions ?? []).flatMap((d) => d.items.map((i) => ({ ...i, dimension: d.code })));

const PLAIN = ['name', 'version', 'passLine', 'benchmarkLine', 'bonusCap', 'total'] as const;
const RULES = ['validYears', 'outcome', 'subjectKind', 'finalRule', 'source', 'basis'] as const;

/** What differs between two versions, part by part; an item that moved names its dimension. */
export function diffVersions(before: Scheme, after: Scheme): readonly VersionChange[] {
  const plain = [...PLAIN, ...RULES]
    .filter((field) => !same(before[field], after[field]))
    .map(
      (field): VersionChange => ({
        what: 'changed',
        part: 'scheme',
        code: '',
        field,
        before: before[field],
        after: after[field],
      }),
    );
  return [
    ...plain,
    ...diffParts('dimension', before.dimensions ?? [], after.dimensions ?? [], 'items'),
    ...diffParts('item', placed(before.dimensions), placed(after.dimensions), ''),
    ...diffParts('bonus', before.bonus ?? [], after.bonus ?? [], ''),
    ...diffParts('veto', before.vetoes ?? [], after.vetoes ?? [], ''),
    ...diffParts('gate', before.gates ?? [], after.gates ?? [], ''),
    ...diffParts('grade', before.grades ?? [], after.grades ?? [], ''),
  ];
}
