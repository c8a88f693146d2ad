import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRows } from '#domain/liaison/plan/plan-scope.ts';

/** Names of everything that a plan speaks of; what this device does not hold is said so. */
export function usePlanNames(rows: PlanRows | undefined) {
  const { t } = useTranslation('liaison');
  return useMemo(() => {
    const all = [
      ...(rows?.chambers ?? []),
      ...(rows?.enterprises ?? []),
      ...(rows?.federations ?? []),
      ...(rows?.leaders ?? []),
    ];
    const names = new Map(all.map((one) => [one.id, one.name]));
    const leaders = new Map((rows?.leaders ?? []).map((l) => [l.id, l]));
    return {
      name: (id: string) => names.get(id) ?? t('notHeld'),
      post: (id: string) =>
        [leaders.get(id)?.unit, leaders.get(id)?.post].filter(Boolean).join(' '),
    };
  }, [rows, t]);
}
export type PlanNames = ReturnType<typeof usePlanNames>;
