import type { RowToSave } from '../record-rows.ts';

export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Enterprise number `n` as it is saved with a rev. */
export const row = (n: number, rev: number, extra: object = {}): RowToSave => ({
  kind: 'enterprise',
  id: id(n),
  rev,
  deleted: false,
  row: { id: id(n), name: `企业${n}`, federationId: id(900), ...extra },
});

/** Where it lies; `gone`: 1 left the scope, 2 was deleted. */
export const place = (scope: string, n: number, rev: number, gone: 0 | 1 | 2 = 0) => ({
  scope,
  kind: 'enterprise',
  id: id(n),
  rev,
  gone,
});
