import { demand } from '#domain/demand/demand.entity.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import type { Field } from '#domain/kernel/field.ts';
import { membership } from '#domain/membership/membership.entity.ts';

/** Where a column goes: a field, a helper (`seq`, `province`), the note, or nowhere by the person's word. */
export type Target = string;
export const NOTE = 'note';
export const SKIP = 'skip';
export const SEQ = 'seq';
export const PROVINCE = 'province';

/** What a file may be a list of: enterprises, with their memberships or without; demands. */
export const LISTS = ['roster', 'demands'] as const;
export type ListName = (typeof LISTS)[number];

const ENTITIES = { enterprise, membership, demand } as const;
export type TargetKind = keyof typeof ENTITIES;

/** Fields that a file may fill: those with import names, and the text that stands beside an amount. */
const NAMED: ReadonlyMap<Target, Field<unknown>> = new Map(
  Object.entries(ENTITIES).flatMap(([kind, entity]) =>
    Object.entries(entity.fields)
      .filter(([, field]) => (field as Field<unknown>).importAs !== undefined)
      .map(([name, field]) => [`${kind}.${name}`, field as Field<unknown>] as const),
  ),
);
const isOfDemands = (target: Target) => target.startsWith('demand.');

/** The code by which the target of a demand is told; it is no field of the demand. */
export const CODE = 'enterprise.creditCode';
export const TARGETS: Readonly<Record<ListName, readonly Target[]>> = {
  roster: [...NAMED.keys()].filter((target) => !isOfDemands(target)),
  demands: [...[...NAMED.keys()].filter(isOfDemands), CODE],
};

/** The column that names what a row is about; no list can do without it. */
export const NAME_OF: Readonly<Record<ListName, Target>> = {
  roster: 'enterprise.name',
  demands: 'demand.targetId',
};
export const fieldOf = (target: Target): Field<unknown> | undefined => NAMED.get(target);

/** `enterprise.name` → kind and field; null for helpers. */
export function splitTarget(
  target: Target,
): { readonly kind: TargetKind; readonly field: string } | null {
  const [kind = '', field] = target.split('.');
  return field !== undefined && kind in ENTITIES ? { kind: kind as TargetKind, field } : null;
}

/** A header without what varies: width, spaces, stars, colons; brackets are kept for their unit. */
const headerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:_.·]|必填|选填/g, '')
    .replace(/\(\)/g, '')
    .toUpperCase();

const HELPERS: Readonly<Record<string, Target>> = {
  序号: SEQ,
  编号NO: SEQ,
  NO: SEQ,
  序列: SEQ,
  顺序号: SEQ,
  省份: PROVINCE,
  所在省份: PROVINCE,
  省: PROVINCE,
  所属省份: PROVINCE,
};

const byName = (list: ListName): ReadonlyMap<string, Target> =>
  new Map([
    ...Object.entries(HELPERS),
    ...[...TARGETS[list]]
      .reverse()
      .flatMap((target) =>
        (fieldOf(target)?.importAs ?? []).map((name) => [headerKey(name), target] as const),
      ),
  ]);
const BY_NAME = { roster: byName('roster'), demands: byName('demands') };

/** Target of a header: whole, then without its brackets, then its last, then its first part. */
export function targetOfHeader(label: string, list: ListName = 'roster'): Target | null {
  const key = headerKey(label);
  const bare = key.replace(/\(.*?\)/g, '');
  const parts = bare.split('/');
  for (const name of [key, bare, parts.at(-1) ?? '', parts[0] ?? '']) {
    const target = BY_NAME[list].get(name);
    if (target !== undefined) return target;
  }
  return null;
}

/** `注册资金(万元)` → `万`; `''` for plain yuan; null where the header names no unit. */
export function headerUnit(label: string): string | null {
  const inside = /\(([^)]*)\)/.exec(label.normalize('NFKC'))?.[1];
  const m = inside === undefined ? null : /^(?:人民币)?(千|百万|千万|万|亿)?元?$/.exec(inside);
  return m && inside !== '' ? (m[1] ?? '') : null;
}
