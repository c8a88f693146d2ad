import type { TFunction } from 'i18next';
import { FINDINGS } from '#domain/roster-import/finding.ts';

const ROW_REASONS = ['excluded', 'duplicate', 'ambiguous', 'cancelled'] as const;

/** Why a row did not go in, in words; a reason of a newer release shows as it is. */
export function reasonText(t: TFunction<'import'>, reason: string): string {
  const code = FINDINGS.find((known) => known === reason);
  if (code) return t(`finding.${code}.what`);
  const row = ROW_REASONS.find((known) => known === reason);
  return row ? t(`result.${row}`) : reason;
}
