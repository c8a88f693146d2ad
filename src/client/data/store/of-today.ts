import type { Row } from '#domain/kernel/entity.ts';
import { upgrade } from '#domain/kernel/upgrade.ts';
import { UPGRADES } from '#domain/upgrades.ts';

/**
 * A stored row as today's screens know it. What lies on the device is left as it came: the server
 * sends it anew in its own time, and a step run twice changes nothing (src/domain/guards/frozen.ts).
 */
export function ofToday<R extends Row>(kind: string, row: R): R {
  return UPGRADES[kind] ? (upgrade(UPGRADES, kind, row, 0) as R) : row;
}

/** The same for many rows of a kind; most kinds have no steps, and cost nothing. */
export function allOfToday<R extends Row>(kind: string, rows: readonly R[]): readonly R[] {
  return UPGRADES[kind] ? rows.map((row) => ofToday(kind, row)) : rows;
}
