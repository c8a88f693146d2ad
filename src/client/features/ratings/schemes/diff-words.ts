import type { TFunction } from 'i18next';
import type { Labels } from '#client/i18n/labels.ts';
import type { VersionChange } from '#domain/scheme/scheme.versions.ts';
import type { FinalRule, ItemKind, ItemLevel, MeetingsAsked } from '#domain/scheme/scheme-parts.ts';
import { isFactKey } from '#domain/suggestion/suggest.rules.ts';
import { finalRuleWords, levelsWords, meetingsWords } from './scheme-words.ts';

type T = TFunction<'schemes'>;
const FIELDS = [
  'text',
  'points',
  'kind',
  'levels',
  'each',
  'unit',
  'from',
  'to',
  'evidence',
  'autofill',
  'meetings',
  'basis',
  'dimension',
  'line',
  'least',
] as const;
const isField = (name: string): name is (typeof FIELDS)[number] => FIELDS.some((f) => f === name);

/** The name of what differs: a field of a part, or of the scheme. */
export function fieldWord(
  t: T,
  labels: Labels,
  change: VersionChange & { what: 'changed' },
): string {
  if (change.part === 'scheme') return labels.field('scheme', change.field);
  if (change.part === 'dimension' && change.field === 'points') return t('field.should');
  return isField(change.field) ? t(`field.${change.field}`) : change.field;
}

/** One of the two values as it is read: nothing is 空, levels are listed. */
export function valueWord(t: T, labels: Labels, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('fault.empty');
  if (field === 'finalRule') return finalRuleWords(t, value as FinalRule);
  if (field === 'kind') return t(`kind.${value as ItemKind}`);
  if (field === 'levels' && Array.isArray(value))
    return levelsWords(t, value as readonly ItemLevel[]);
  if (field === 'meetings') return meetingsWords(labels, value as MeetingsAsked);
  if (field === 'autofill' && typeof value === 'string')
    return isFactKey(value) ? t(`fact.${value}`) : value;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (field === 'outcome' || field === 'subjectKind')
    return labels.option('scheme', field, String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
