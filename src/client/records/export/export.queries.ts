import { data } from '#client/data/data.ts';
import type { ListQuery } from '#client/data/data-port.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { byPostRank } from '#domain/membership/membership.rules.ts';

/** An enterprise of an exported list, with its membership where the list is a chamber's. */
export interface ExportEntry {
  readonly enterprise: Row;
  readonly membership: Row | null;
}

const PAGE = 2000;

/** The members of a chamber in order of rank; those who left are no part of its roster. */
export async function loadRoster(chamberId: string): Promise<readonly ExportEntry[]> {
  const found = await data.by('membership', 'bodyId', chamberId);
  const running = found
    .map((record) => asRecord(membership, record.row))
    .filter((m) => m.memberKind === 'enterprise' && m.leftOn === null)
    .sort(byPostRank);
  const firms = await data.many(
    'enterprise',
    running.map((m) => m.memberId),
  );
  const byId = new Map(firms.map((record) => [record.id, record.row]));
  return running.flatMap((m) => {
    const enterprise = byId.get(m.memberId);
    return enterprise ? [{ enterprise, membership: m }] : [];
  });
}

/** The enterprises of a list as it is searched, filtered and sorted. */
export async function loadListed(
  query: Omit<ListQuery, 'kind' | 'offset' | 'limit'>,
): Promise<readonly ExportEntry[]> {
  const entries: ExportEntry[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await data.list({ ...query, kind: 'enterprise', offset, limit: PAGE });
    const full = await data.many(
      'enterprise',
      rows.map((row) => row.id),
    );
    entries.push(...full.map((record) => ({ enterprise: record.row, membership: null })));
    if (rows.length < PAGE) return entries;
  }
}
