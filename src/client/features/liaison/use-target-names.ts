import { nameIn, useNames } from '#client/records/names.queries.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';

const idsOf = (liaisons: readonly Liaison[], kind: Liaison['targetKind']) =>
  liaisons.filter((l) => l.targetKind === kind).map((l) => l.targetId);

/** Names of the targets of assignments, `…` while they are read; absent where this device holds none. */
export function useTargetNames(liaisons: readonly Liaison[]): (id: string) => string | undefined {
  const chambers = useNames('chamber', idsOf(liaisons, 'chamber'));
  const enterprises = useNames('enterprise', idsOf(liaisons, 'enterprise'));
  const federations = useNames('federation', idsOf(liaisons, 'federation'));
  return (id) => nameIn(id, chambers, enterprises, federations);
}
