import { useQuery } from '@tanstack/react-query';
import { namesQuery } from '#client/records/names.queries.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';

const idsOf = (liaisons: readonly Liaison[], kind: Liaison['targetKind']) =>
  liaisons.filter((l) => l.targetKind === kind).map((l) => l.targetId);

/** Names of the targets of assignments; those that this device does not hold are absent. */
export function useTargetNames(liaisons: readonly Liaison[]): (id: string) => string | undefined {
  const chambers = useQuery(namesQuery('chamber', idsOf(liaisons, 'chamber'))).data;
  const enterprises = useQuery(namesQuery('enterprise', idsOf(liaisons, 'enterprise'))).data;
  const federations = useQuery(namesQuery('federation', idsOf(liaisons, 'federation'))).data;
  return (id) => chambers?.get(id) ?? enterprises?.get(id) ?? federations?.get(id);
}
