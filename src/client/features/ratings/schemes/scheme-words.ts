import type { TFunction } from 'i18next';
import type { Labels } from '#client/i18n/labels.ts';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import type {
  FinalRule,
  ItemLevel,
  MeetingsAsked,
  SchemeGate,
  SchemeItem,
} from '#domain/scheme/scheme-parts.ts';
import type { Outcome } from '#domain/scheme/sheet.rules.ts';
import { isFactKey } from '#domain/suggestion/suggest.rules.ts';

type T = TFunction<'schemes'>;

const factWord = (t: T, key: string) => (isFactKey(key) ? t(`fact.${key}`) : key);

/** 单独组建 6 分；联合组建 6 分. */
export const levelsWords = (t: T, levels: readonly ItemLevel[]): string =>
  levels.map(({ text, points }) => t('how.levelOne', { text, points })).join('；');

/** How an item is scored, in words: 每次 1.5 分，最多 6 分. */
export function howWords(t: T, item: SchemeItem): string {
  const { points, each, unit } = item;
  switch (item.kind) {
    case 'level':
      return t('how.level', { levels: levelsWords(t, item.levels ?? []) });
    case 'count':
      return unit ? t('how.count', { unit, each, points }) : t('how.countPlain', { each, points });
    case 'ratio':
      return t('how.ratio', { from: item.from ?? 0, to: item.to ?? 100 });
    case 'bool':
      return t('how.bool', { points });
  }
}

/** 会员（代表）大会 1、理事会 2: the meetings that a standard asks for. */
export const meetingsWords = (labels: Labels, asked: MeetingsAsked): string =>
  Object.entries(asked)
    .map(([kind, count]) => `${labels.option('meeting', 'kind', kind)} ${count}`)
    .join('、');

/** What an item asks for beside its points. */
export const besides = (t: T, labels: Labels, item: SchemeItem): readonly string[] => [
  ...(item.evidence ? [t('how.evidence')] : []),
  ...(item.meetings ? [meetingsWords(labels, item.meetings)] : []),
  ...(item.autofill ? [t('how.autofill', { fact: factWord(t, item.autofill) })] : []),
  ...(item.basis ? [item.basis] : []),
];

export const gateWords = (t: T, gate: SchemeGate): readonly string[] => [
  ...(gate.least === undefined ? [] : [t('how.least', { least: gate.least })]),
  ...(gate.autofill ? [t('how.autofill', { fact: factWord(t, gate.autofill) })] : []),
];

/** How the final score follows: 复核占 40%，专家平均分占 60%. */
export function finalRuleWords(t: T, rule: FinalRule | null): string {
  if (!rule) return t('facts.finalNone');
  const { expertShare, trimFrom } = rule;
  const shares = t('facts.final', { reviewer: 100 - expertShare, expert: expertShare });
  return trimFrom ? `${shares}；${t('facts.trim', { from: trimFrom })}` : shares;
}

/** What was read, what is allowed, what to do. */
export function faultWords(t: T, { code, read, allowed }: SchemeFault): string {
  const shown = (value: SchemeFault['read']) =>
    value === null || value === '' ? t('fault.empty') : value;
  return t(`fault.${code}`, { read: shown(read), allowed: shown(allowed) });
}

/** 达标, 标杆, or the grade reached. */
export const outcomeWords = (t: T, { standing, grade }: Outcome): string =>
  grade?.text ?? t(`standing.${standing}`);

/** Faults of a place: an item's own and those of its levels. */
export const faultsAt = (faults: readonly SchemeFault[], place: string): readonly SchemeFault[] =>
  faults.filter((f) => f.place === place || f.place.startsWith(`${place}/`));
