import { data } from '#client/data/data.ts';
import type { ListQuery } from '#client/data/data-port.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { byPostRank } from '#domain/membership/membership.rules.ts';
import type { Kind } from '#domain/registry.ts';
import type { ExportedLine } from '#domain/roster-import/export-row.ts';

/** A line of an exported list: an enterprise, its membership where the list is a chamber's, a demand. */
export type ExportEntry = ExportedLine;

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

type Listed = Omit<ListQuery, 'kind' | 'offset' | 'limit'>;

/** All rows of a list as it is searched, filtered and sorted, whole. */
async function rowsOf(kind: Kind, query: Listed): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await data.list({ ...query, kind, offset, limit: PAGE });
    const full = await data.many(
      kind,
      rows.map((row) => row.id),
    );
    found.push(...full.map((record) => record.row));
    if (rows.length < PAGE) return found;
  }
}

/** The enterprises of a list. */
export async function loadListed(query: Listed): Promise<readonly ExportEntry[]> {
  return (await rowsOf('enterprise', query)).map((enterprise) => ({ enterprise }));
}

/** The demands of a list, each with the name and the credit code of whoever raised it. */
export async function loadDemands(query: Listed): Promise<readonly ExportEntry[]> {
  const demands = await rowsOf('demand', query);
  const ids = [...new Set(demands.map((row) => String(row.targetId)))];
  const targets = await Promise.all([data.many('enterprise', ids), data.many('chamber', ids)]);
  const byId = new Map(targets.flat().map((record) => [record.id, record.row]));
  return demands.map((demand) => {
    const target = byId.get(String(demand.targetId));
    return {
      demand: { ...demand, targetId: target?.name ?? null },
      ...(target ? { enterprise: target } : {}),
    };
  });
}
