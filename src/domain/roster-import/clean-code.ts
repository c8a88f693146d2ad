import { type CodeDamage, checkCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { Finding, FindingCode, Reading } from './finding.ts';
import { type Cell, cellText } from './sheet-grid.ts';

const OF_DAMAGE: Readonly<Record<CodeDamage, FindingCode>> = {
  'truncated-15': 'code-truncated',
  scientific: 'code-scientific',
  letters: 'code-letters',
  'old-number': 'code-old-number',
  length: 'code-length',
};

/**
 * A credit code cell. A number can hold fifteen digits only, so a code that arrives as a number is
 * damaged whatever it looks like; it is never stored, its reading is kept.
 */
export function readCode(cell: Cell, col: number, confirmed: boolean): Reading {
  const read = cellText(cell).trim();
  const found = checkCreditCode(read);
  const refuse = (code: FindingCode, suggestion?: string): Reading => ({
    value: null,
    findings: [{ code, severity: 'decide', col, read, stored: null, suggestion }],
    keep: true,
  });
  if (typeof cell === 'number')
    return refuse(found.damaged === 'old-number' ? 'code-old-number' : 'code-number');
  if (found.damaged) return refuse(OF_DAMAGE[found.damaged], found.suggestion);
  if (found.verdict === 'shape') return refuse('code-shape');
  const findings: Finding[] = [];
  const stored = found.normalized;
  if (stored !== read) findings.push({ code: 'cleaned', severity: 'fixed', col, read, stored });
  if (found.verdict === 'valid') return { value: stored, findings };
  if (confirmed)
    return {
      value: stored,
      findings: [{ code: 'code-confirmed', severity: 'settled', col, read, stored }],
      also: { codeConfirmed: true },
    };
  findings.push({ code: 'code-check-digit', severity: 'decide', col, read, stored: null });
  return { value: null, findings, keep: true };
}
