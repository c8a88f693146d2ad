import { exactIndustryName, findIndustry } from '#domain/industry/industry-detail.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { findRegion } from '#domain/region/find-region.rules.ts';
import { regionPath } from '#domain/region/region.rules.ts';
import { wordFor } from './clean-choice.ts';
import {
  fieldOf,
  type ListName,
  splitTarget,
  TARGETS,
  type Target,
  type TargetKind,
} from './import-target.ts';

/** A line of a list by the kinds of record that its columns are of. */
export type ExportedLine = Partial<Readonly<Record<TargetKind, Row | null>>>;

const headerOf = (target: Target) => fieldOf(target)?.importAs?.[0] ?? target;

/** Headers of a list, in the order in which they are written: those that reading recognises. */
export const templateHeaders = (list: ListName): readonly string[] => TARGETS[list].map(headerOf);

const regionTexts = new Map<string, string>();

/** A region as people write it; its code where the names do not lead back to it. */
function regionText(code: string): string {
  const known = regionTexts.get(code) ?? spellRegion(code);
  regionTexts.set(code, known);
  return known;
}

function spellRegion(code: string): string {
  const text = regionPath(code).join('');
  return text !== '' && findRegion(text) === code ? text : code;
}

function industryText(code: string): string {
  const name = exactIndustryName(code);
  return name !== null && findIndustry(name) === code ? name : code;
}

/** An amount in the words that reading understands: `100万元`, `17.9万USD`. */
function moneyText(value: object): string {
  const { cents, currency } = value as { cents: number; currency: string };
  const unit = currency === 'CNY' ? '元' : currency;
  return cents % 1_000_000 === 0 ? `${cents / 1_000_000}万${unit}` : `${cents / 100}${unit}`;
}

/** A stored value as a cell; reading the cell gives the value again. */
function exportText(target: Target, value: unknown): string {
  if (value === null || value === undefined) return '';
  const kind = fieldOf(target)?.kind;
  if (kind === 'region') return regionText(String(value));
  if (kind === 'industry') return industryText(String(value));
  if (kind === 'oneOf') return wordFor(target, String(value));
  if (kind === 'money' && typeof value === 'object') return moneyText(value);
  if (Array.isArray(value)) return value.join('、');
  return String(value);
}

/** Headers and rows of a list; reading them again changes nothing. */
export function exportRows(
  entries: readonly ExportedLine[],
  list: ListName = 'roster',
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const used = TARGETS[list].filter((target) => {
    const split = splitTarget(target);
    return split && entries.some((e) => (e[split.kind]?.[split.field] ?? null) !== null);
  });
  const targets = used.length > 0 ? used : TARGETS[list];
  const cell = (target: Target, entry: ExportedLine) => {
    const split = splitTarget(target);
    if (!split) return '';
    // The wording of an amount is the source's own; figures alone would lose it.
    const row = entry[split.kind];
    const said = split.field === 'capital' ? row?.capitalText : null;
    return exportText(target, said ?? row?.[split.field]);
  };
  return {
    headers: targets.map(headerOf),
    rows: entries.map((entry) => targets.map((target) => cell(target, entry))),
  };
}
