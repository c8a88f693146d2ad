import type { Row } from '#domain/kernel/entity.ts';
import { shapeOf, type UpgradeStep, type Upgrades, upgrade } from '#domain/kernel/upgrade.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { checkField, checkRequired } from '#domain/sync/field-value.ts';
import { same } from '#domain/sync/value.ts';

/** Rows of one release by kind, with the shape each kind had then (0 where none is given). */
export interface FrozenRelease {
  readonly release: string;
  readonly shapes?: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, Row>>;
}

/** Why today's code can't read a frozen release, each in one line. */
export function unreadable(frozen: FrozenRelease, upgrades: Upgrades): readonly string[] {
  const out: string[] = [];
  for (const [kind, row] of Object.entries(frozen.records)) {
    if (!isKind(kind)) {
      out.push(`${kind}: no such kind any more`);
      continue;
    }
    const entity = entityOf(kind);
    const now = upgrade(upgrades, kind, row, frozen.shapes?.[kind] ?? 0);
    if (!same(upgrade(upgrades, kind, now, 0), now))
      out.push(`${kind}: a step run twice changes it again`);
    const stored = entity.stored().safeParse(now);
    if (!stored.success) out.push(`${kind}: ${stored.error.message}`);
    else if (!same(stored.data, now)) out.push(`${kind}: reading it changes it`);
    try {
      checkRequired(kind, now);
      for (const name of Object.keys(now))
        if (name !== 'id') checkField(kind, now.id, name, now[name]);
    } catch (problem) {
      out.push(String(problem));
    }
  }
  return out;
}

/** Upgrade steps that no frozen row takes, and steps that are not numbered in order. */
export function uncalled(
  releases: readonly FrozenRelease[],
  upgrades: Upgrades,
): readonly string[] {
  const called = new Set<UpgradeStep>();
  const spied = Object.fromEntries(
    Object.entries(upgrades).map(([kind, steps]) => [
      kind,
      steps.map((step) => ({
        ...step,
        up: (row: Row) => {
          called.add(step);
          return step.up(row);
        },
      })),
    ]),
  );
  for (const { records, shapes } of releases) {
    for (const [kind, row] of Object.entries(records))
      upgrade(spied, kind, row, shapes?.[kind] ?? 0);
  }
  return Object.entries(upgrades).flatMap(([kind, steps]) => [
    ...steps.filter((s, i) => s.to !== i + 1).map((s) => `${kind}: step ${s.to} is out of order`),
    ...steps.filter((s) => !called.has(s)).map((s) => `${kind}: no frozen row takes step ${s.to}`),
    ...(shapeOf(upgrades, kind) === steps.length ? [] : [`${kind}: shapes and steps differ`]),
  ]);
}
