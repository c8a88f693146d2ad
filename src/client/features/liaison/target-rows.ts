import type { Liaison } from '#domain/liaison/liaison.entity.ts';

export interface TargetRow {
  readonly kind: Liaison['targetKind'];
  readonly id: string;
  /** Known for chambers; looked up for the rest. */
  readonly name: string | undefined;
  readonly held: readonly Liaison[];
}

/** One row per target: every chamber on the register, then other targets with a current leader. */
export function targetRows(
  chambers: readonly { readonly id: string; readonly name: string }[],
  current: readonly Liaison[],
): readonly TargetRow[] {
  const held = new Map<string, Liaison[]>();
  for (const l of current) held.set(l.targetId, [...(held.get(l.targetId) ?? []), l]);
  const rows: TargetRow[] = chambers.map((c) => ({
    kind: 'chamber',
    id: c.id,
    name: c.name,
    held: held.get(c.id) ?? [],
  }));
  const listed = new Set(chambers.map((c) => c.id));
  for (const [id, list] of held) {
    const kind = list[0]?.targetKind;
    if (kind && !listed.has(id)) rows.push({ kind, id, name: undefined, held: list });
  }
  return rows;
}
