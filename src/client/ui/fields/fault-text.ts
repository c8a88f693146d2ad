import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Labels, useLabels } from '#client/i18n/labels.ts';
import type { Fault } from '#domain/kernel/faults.ts';
import type { Kind } from '#domain/registry.ts';

const BY_KIND = {
  date: 'problem.date',
  email: 'problem.email',
  int: 'problem.int',
  number: 'problem.number',
  money: 'problem.number',
  region: 'problem.region',
  industry: 'problem.industry',
  oneOf: 'problem.choice',
  ref: 'problem.choice',
} as const;

/** A fault in words: what was read, what is allowed. */
export function faultText(t: TFunction, labels: Labels, kind: Kind, fault: Fault): string {
  const field = labels.field(kind, fault.field);
  if (fault.code === 'required') return t('problem.required', { field });
  if (fault.code === 'too-long')
    return t('problem.tooLong', { max: fault.max, length: fault.read });
  const key = BY_KIND[fault.kind as keyof typeof BY_KIND] ?? 'problem.other';
  return t(key, { read: fault.read, field });
}

/** `faultText` for a screen. `const say = useFaultText(); say(kind, fault)` */
export function useFaultText(): (kind: Kind, fault: Fault) => string {
  const { t } = useTranslation();
  const labels = useLabels();
  return (kind, fault) => faultText(t, labels, kind, fault);
}
