import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Scheme, scheme } from '#domain/scheme/scheme.entity.ts';

const ALL = 5000;

/** All schemes of this device with their sync states; one object, so that its answer stays one too. */
const SCHEMES = queryOptions({
  ...listQuery({ kind: 'scheme', sort: { field: 'name', dir: 'asc' }, offset: 0, limit: ALL }),
  select: ({ rows }) =>
    rows.map(({ row, state }) => ({ scheme: asRecord(scheme, row) as Scheme, row, state })),
});
export type SchemeRow = NonNullable<ReturnType<typeof useSchemes>>[number];

export const useSchemes = () => useQuery(SCHEMES).data;

/** Versions of one scheme: same code, same kind of subject, the latest first. */
export interface Family {
  readonly code: string;
  readonly versions: readonly SchemeRow[];
}

const byVersion = (a: SchemeRow, b: SchemeRow) =>
  b.scheme.version.localeCompare(a.scheme.version, 'zh', { numeric: true });

/** Schemes by family. */
export function familiesOf(rows: readonly SchemeRow[]): readonly Family[] {
  const codes = [...new Set(rows.map((r) => r.scheme.code))].sort();
  return codes.map((code) => ({
    code,
    versions: rows.filter((r) => r.scheme.code === code).sort(byVersion),
  }));
}

const NONE: readonly SchemeRow[] = [];

/** The other versions of a scheme's family, the latest first. */
export function useSiblings(of: Scheme | null): readonly SchemeRow[] {
  const rows = useSchemes();
  return useMemo(
    () =>
      rows && of
        ? rows.filter((r) => r.scheme.code === of.code && r.scheme.id !== of.id).sort(byVersion)
        : NONE,
    [rows, of],
  );
}
