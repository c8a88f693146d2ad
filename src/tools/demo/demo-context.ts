import { v5 } from 'uuid';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { type DemoCounts, type DemoSize, SIZES } from './demo-sizes.ts';

export interface SeedRow {
  readonly kind: Kind;
  readonly row: Row;
}

export interface DemoInput {
  readonly size: DemoSize;
  /** The day on which the demo is looked at: `2026-11-21`. Terms, memberships and awards hang on it. */
  readonly today: string;
  readonly workspaceId: string;
}

export interface DemoContext extends DemoInput {
  readonly counts: DemoCounts;
  readonly year: number;
  /** The same key gives the same id in the same workspace, whatever else the demo holds. */
  readonly id: (kind: Kind, key: string) => string;
}

export function demoContext(input: DemoInput): DemoContext {
  return {
    ...input,
    counts: SIZES[input.size],
    year: Number(input.today.slice(0, 4)),
    id: (kind, key) => demoId(input.workspaceId, kind, key),
  };
}

export function demoId(workspaceId: string, kind: Kind, key: string): string {
  return v5(`demo/${kind}/${key}`, workspaceId);
}

/** A row without its empty fields. */
export function seed(kind: Kind, row: Row): SeedRow {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return { kind, row: Object.fromEntries(filled) as Row };
}

/** Day by parts, with the precision that is given. */
export function dated(year: number, month?: number, day?: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
