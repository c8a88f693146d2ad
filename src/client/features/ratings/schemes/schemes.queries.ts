import { useMemo } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useWhole } from '#client/records/use-whole.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Scheme, scheme } from '#domain/scheme/scheme.entity.ts';

const ALL = 5000;

const asRow = ({ row, state }: LocalRecord) => ({
  scheme: asRecord(scheme, row) as Scheme,
  row,
  state,
});
export type SchemeRow = ReturnType<typeof asRow>;

const SCHEMES = {
  kind: 'scheme',
  sort: { field: 'name', dir: 'asc' },
  offset: 0,
  limit: ALL,
} as const;

/** All schemes of this device, whole, with their sync states; undefined until they are read. */
export function useSchemes(): readonly SchemeRow[] | undefined {
  const found = useWhole(SCHEMES);
  return useMemo(() => found?.map(asRow), [found]);
}

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
