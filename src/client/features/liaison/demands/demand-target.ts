import { data } from '#client/data/data.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';

export interface DemandTarget {
  readonly kind: Demand['targetKind'];
  readonly id: string;
}

/** Which kind of record an id of a target is; null where this device does not hold it. */
export async function demandTarget(id: string): Promise<DemandTarget | null> {
  for (const kind of ['enterprise', 'chamber'] as const)
    if (await data.get(kind, id)) return { kind, id };
  return null;
}
