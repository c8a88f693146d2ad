import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { CHAMBER_TYPES } from '#domain/chamber/chamber.entity.ts';
import { targetsInScope } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { isCurrentLiaison } from '#domain/liaison/liaison.rules.ts';
import { listedQuery } from './coverage/coverage.queries.ts';
import { chambersOnRegisterQuery, liaisonsQuery } from './liaison.queries.ts';

/** Which targets are meant: of a campaign, of a leader, of a kind, chambers of a type. */
export interface TargetRange {
  readonly campaign: string | null;
  readonly leader: string | null;
  readonly kind: string | null;
  readonly type: string | null;
}
export const NO_RANGE: TargetRange = { campaign: null, leader: null, kind: null, type: null };
const PARTS = ['campaign', 'leader', 'kind', 'type'] as const;
export const isRange = (range: TargetRange): boolean => PARTS.some((part) => range[part] !== null);

export function readRange(search: URLSearchParams): TargetRange {
  const oneOf = (all: readonly string[], part: string) =>
    all.find((one) => one === search.get(part)) ?? null;
  return {
    campaign: search.get('campaign'),
    leader: search.get('leader'),
    kind: oneOf(LIAISON_TARGETS, 'kind'),
    type: oneOf(CHAMBER_TYPES, 'type'),
  };
}

/** Ids of the targets of a range on a day, as on the board; null for all, undefined while they are read. */
export function useTargetRange(
  range: TargetRange,
  day: string,
): ReadonlySet<string> | null | undefined {
  const { campaign, leader, kind, type } = range;
  const enabled = isRange(range);
  const liaisons = useQuery({ ...liaisonsQuery(), enabled }).data;
  const listed = useQuery({ ...listedQuery(), enabled }).data;
  const chambers = useQuery({ ...chambersOnRegisterQuery(), enabled }).data;
  const ofType = useQuery({
    ...listQuery({
      kind: 'chamber',
      where: [{ field: 'type', is: [type] }],
      offset: 0,
      limit: 20_000,
    }),
    enabled: type !== null,
  }).data;
  return useMemo(() => {
    if (!enabled) return null;
    if (!liaisons || !listed || !chambers || (type !== null && !ofType?.complete)) return undefined;
    const typed = new Set(ofType?.rows.map((row) => row.id));
    const served = new Set(
      liaisons
        .filter((l) => l.leaderId === leader && isCurrentLiaison(l, day))
        .filter((l) => campaign === null || l.campaignId === campaign)
        .map((l) => l.targetId),
    );
    const chamberIds = chambers.map((c) => c.id);
    const campaignId = campaign ?? undefined;
    return new Set(
      targetsInScope({ chamberIds, listed, liaisons, campaignId, day })
        .filter((t) => kind === null || t.kind === kind)
        .filter((t) => type === null || typed.has(t.id))
        .filter((t) => leader === null || served.has(t.id))
        .map((t) => t.id),
    );
  }, [enabled, liaisons, listed, chambers, ofType, campaign, leader, kind, type, day]);
}
