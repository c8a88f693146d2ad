import { pointsOfValue } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { itemsOf } from '#domain/scheme/scheme.rules.ts';
import type { SchemeGate, SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { factOf } from './facts.rules.ts';
import { FACT_KEYS, type Fact, type FactKey, type RatingRows } from './rating-facts.ts';

export interface Suggestion {
  readonly item: string;
  readonly fact: Fact;
  /** What the fact is worth under the item; null where its kind does not take such a value. */
  readonly points: number | null;
}

export const isFactKey = (key: string | undefined): key is FactKey =>
  FACT_KEYS.some((known) => known === key);

/** What records suggest for each item that names a fact, as of a day; items they can't tell are left out. */
export function suggestions(
  scheme: Pick<Scheme, 'dimensions'> & Partial<Pick<Scheme, 'bonus'>>,
  rows: RatingRows,
  day: string,
): readonly Suggestion[] {
  const facts = new Map<FactKey, Fact | null>();
  const known = (key: FactKey) => {
    if (!facts.has(key)) facts.set(key, factOf(key, rows, day));
    return facts.get(key) ?? null;
  };
  return [...itemsOf(scheme), ...(scheme.bonus ?? [])].flatMap((item: SchemeItem) => {
    const { autofill: key, meetings } = item;
    if (!isFactKey(key)) return [];
    const fact = meetings ? factOf(key, rows, day, meetings) : known(key);
    return fact ? [{ item: item.code, fact, points: pointsOfValue(item, fact.value) }] : [];
  });
}

/** Whether records meet a gate on a day; null where they can't tell and a person confirms it. */
export function gateFromRecords(
  gate: SchemeGate,
  rows: RatingRows,
  day: string,
): { readonly met: boolean; readonly fact: Fact } | null {
  const fact = isFactKey(gate.autofill) ? factOf(gate.autofill, rows, day) : null;
  if (!fact) return null;
  const met = gate.least === undefined ? fact.value === true : Number(fact.value) >= gate.least;
  return { met, fact };
}
