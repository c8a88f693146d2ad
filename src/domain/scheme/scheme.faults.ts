import type { Scheme } from './scheme.entity.ts';
import { itemsOf, maximum } from './scheme.rules.ts';
import type { SchemeItem } from './scheme-parts.ts';

export type SchemeFaultCode =
  | 'no-items'
  | 'code-twice'
  | 'no-text'
  | 'points'
  | 'dimension-sum'
  | 'total-sum'
  | 'levels'
  | 'level-points'
  | 'level-top'
  | 'each'
  | 'bounds'
  | 'line'
  | 'line-order'
  | 'bonus-cap'
  | 'share';

/** What keeps a scheme from being adopted: where, what was read, what is allowed. */
export interface SchemeFault {
  /** Code of the dimension, item, veto, gate or grade; a field's name for the scheme itself. */
  readonly place: string;
  readonly code: SchemeFaultCode;
  readonly read: number | string | null;
  readonly allowed: number | string | null;
}

type Checked = Pick<Scheme, 'dimensions' | 'passLine' | 'benchmarkLine'> & Partial<Scheme>;

const fault = (
  place: string,
  code: SchemeFaultCode,
  read: SchemeFault['read'] = null,
  allowed: SchemeFault['allowed'] = null,
): SchemeFault => ({ place, code, read, allowed });

function itemFaults(item: SchemeItem): readonly SchemeFault[] {
  const { code, points } = item;
  const out: SchemeFault[] = [];
  if (item.text.trim() === '') out.push(fault(code, 'no-text'));
  if (!(points > 0)) out.push(fault(code, 'points', points, '> 0'));
  if (item.kind === 'level') {
    const levels = item.levels ?? [];
    if (levels.length < 2) out.push(fault(code, 'levels', levels.length, '>= 2'));
    for (const l of levels)
      if (l.points < 0 || l.points > points)
        out.push(fault(`${code}/${l.code}`, 'level-points', l.points, points));
    const top = Math.max(...levels.map((l) => l.points));
    if (levels.length > 0 && top !== points) out.push(fault(code, 'level-top', top, points));
    out.push(
      ...twice(levels.map((l) => l.code)).map((c) => fault(`${code}/${c}`, 'code-twice', c)),
    );
  }
  if (item.kind === 'count' && !((item.each ?? 0) > 0))
    out.push(fault(code, 'each', item.each ?? null, '> 0'));
  if (item.kind === 'ratio' && (item.from ?? 0) === (item.to ?? 100))
    out.push(fault(code, 'bounds', item.from ?? 0, item.to ?? 100));
  return out;
}

const twice = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.filter((code, i) => codes.indexOf(code) !== i)),
];

function lineFaults(scheme: Checked, most: number): readonly SchemeFault[] {
  const { passLine, benchmarkLine } = scheme;
  const reach = most + (scheme.bonusCap ?? 0);
  const lines: readonly (readonly [string, number | null | undefined])[] = [
    ['passLine', passLine],
    ['benchmarkLine', benchmarkLine],
    ...(scheme.grades ?? []).map((g) => [g.code, g.line] as const),
  ];
  const out = lines.flatMap(([place, line]) =>
    typeof line === 'number' && (line < 0 || line > reach)
      ? [fault(place, 'line', line, reach)]
      : [],
  );
  if (passLine !== null && benchmarkLine !== null && benchmarkLine < passLine)
    out.push(fault('benchmarkLine', 'line-order', benchmarkLine, passLine));
  return out;
}

/** All faults of a scheme, in the order of its parts; empty where it may be adopted. */
export function schemeFaults(scheme: Checked): readonly SchemeFault[] {
  const dimensions = scheme.dimensions ?? [];
  const items = [...itemsOf(scheme), ...(scheme.bonus ?? [])];
  const codes = [
    ...dimensions.map((d) => d.code),
    ...items.map((i) => i.code),
    ...(scheme.vetoes ?? []).map((v) => v.code),
    ...(scheme.gates ?? []).map((g) => g.code),
  ];
  const max = maximum(scheme);
  const out: SchemeFault[] = twice(codes).map((c) => fault(c, 'code-twice', c));
  if (itemsOf(scheme).length === 0) out.push(fault('dimensions', 'no-items', 0, '>= 1'));
  for (const d of dimensions) {
    if (d.text.trim() === '') out.push(fault(d.code, 'no-text'));
    const found = max.byDimension[d.code] ?? 0;
    if (d.points !== undefined && d.points !== found)
      out.push(fault(d.code, 'dimension-sum', found, d.points));
  }
  out.push(...items.flatMap(itemFaults));
  const total = scheme.total ?? null;
  if (total !== null && total !== max.total)
    out.push(fault('total', 'total-sum', max.total, total));
  out.push(...lineFaults(scheme, max.total));
  if ((scheme.bonus ?? []).length > 0 && !((scheme.bonusCap ?? 0) > 0))
    out.push(fault('bonusCap', 'bonus-cap', scheme.bonusCap ?? null, '> 0'));
  const share = scheme.finalRule?.expertShare;
  if (share !== undefined && (share < 0 || share > 100))
    out.push(fault('finalRule', 'share', share, '0-100'));
  return out;
}
