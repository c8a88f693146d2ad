import type { Row } from '#domain/kernel/entity.ts';
import { demoContext } from '../demo/demo-context.ts';
import { demoEnterprises } from '../demo/demo-enterprises.ts';
import { demoFederations, federationRows } from '../demo/demo-federations.ts';

export const WORKSPACE = '0190a000-0000-7000-8000-0000000be4c4';

/** What a province's staff holds on the device: all federations, each with its enterprises. */
export interface DeviceRows {
  readonly federations: readonly Row[];
  /** Enterprises by the federation that keeps them, by id. */
  readonly enterprises: ReadonlyMap<string, readonly Row[]>;
  readonly total: number;
}

/** The same rows at every run: invented enterprises of the demo, spread over a whole province. */
export function deviceRows(total: number): DeviceRows {
  const ctx = demoContext({ size: 'province', today: '2026-11-21', workspaceId: WORKSPACE });
  const federations = demoFederations(ctx);
  const enterprises = new Map<string, Row[]>(federations.map(({ id }) => [id, []]));
  let made = 0;
  for (const { federation, row } of demoEnterprises(ctx, federations)) {
    enterprises.get(federation.id)?.push(row.row);
    made++;
    if (made === total) break;
  }
  for (const rows of enterprises.values()) rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    federations: [...federationRows(ctx, federations)].map(({ row }) => row),
    enterprises,
    total: made,
  };
}
