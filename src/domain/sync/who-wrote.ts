import { same } from './value.ts';
import type { PastChange, World, WorldRow } from './world.ts';

type Clash = { readonly field: string | null; readonly reason: string } & Readonly<
  Record<'base' | 'theirs', unknown>
>;

/** Names of fields that a whole-record clash is about. */
const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** Whether a past change made what stands in the author's way. */
function made(clash: Clash, change: PastChange): boolean {
  if (clash.field !== null) return clash.field in change.changes;
  if (clash.reason === 'edit-deleted') return change.op === 'delete';
  return namesIn(clash.theirs).some((name) => name in change.changes);
}

const NAME_MAX = 60;
const named = (name: string | undefined) => name?.slice(0, NAME_MAX) || null;

/**
 * Who wrote the value that stands and the one that the author had seen, by history: the last change
 * of a row need not be the last change of a field. A world without history knows only the row's.
 */
export function whoWrote(world: World, { kind, row, ...found }: WorldRow, clash: Clash) {
  const past = world.past?.(kind, row.id);
  if (!past?.length && found.changedAt) {
    const by = { theirsBy: null, theirsById: found.changedBy ?? null };
    return { ...by, theirsAt: null, theirsReceivedAt: found.changedAt };
  }
  const now = past?.find((change) => made(clash, change));
  const { field, base } = clash;
  const seen =
    field === null || base === null
      ? undefined
      : past?.find((c) => field in c.changes && same(c.changes[field]?.after, base));
  return {
    theirsBy: named(now?.name),
    theirsById: now?.userId ?? null,
    theirsAt: now?.at ?? null,
    theirsReceivedAt: now?.receivedAt ?? null,
    baseBy: named(seen?.name),
    baseAt: seen?.at ?? null,
    baseReceivedAt: seen?.receivedAt ?? null,
  };
}
