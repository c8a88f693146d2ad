import { isWithin } from '#domain/region/region.rules.ts';
import type { Finding } from './finding.ts';
import type { Column } from './map-columns.ts';
import type { Lookups } from './read-cell.ts';
import type { ReadRow } from './read-row.ts';

/** A region that no cell states but others imply; it only ever fills a gap. */
export interface Place {
  readonly region: string | null;
  readonly findings: readonly Finding[];
}

const isUnder = (code: string, above: string) => code !== above && isWithin(code, above);

/**
 * Where the enterprise is: the address makes a coarse region finer (洛阳 with an address in 栾川县),
 * and speaks where the region is silent; the credit code only says where it was registered.
 */
export function placeOf(row: ReadRow, columns: readonly Column[], lookups: Lookups): Place {
  const stated = typeof row.enterprise.region === 'string' ? row.enterprise.region : null;
  const address = typeof row.enterprise.address === 'string' ? row.enterprise.address : '';
  const code = typeof row.enterprise.creditCode === 'string' ? row.enterprise.creditCode : null;
  const byAddress =
    address === '' ? null : (lookups.regionOf(row.province + address) ?? lookups.regionOf(address));
  const byCode = code === null ? null : lookups.regionOf(code.slice(2, 8));
  if (stated === null) return { region: finest([byAddress, byCode]), findings: [] };
  const finer = [byAddress, byCode].find((region) => region && isUnder(region, stated)) ?? stated;
  const clash = byCode !== null && !isWithin(byCode, stated) && !isWithin(stated, byCode);
  const column = columns.find((c) => c.target === 'enterprise.region');
  if (!clash || !column) return { region: finer, findings: [] };
  const finding: Finding = {
    code: 'region-differs',
    severity: 'warn',
    col: column.col,
    read: stated,
    stored: finer,
    suggestion: byCode,
  };
  return { region: finer, findings: [finding] };
}

function finest(regions: readonly (string | null)[]): string | null {
  const [first, second] = regions;
  if (!first) return second ?? null;
  return second && isUnder(second, first) ? second : first;
}
