import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordsQuery } from '#client/data/queries.ts';
import { usedByKey } from '#domain/evidence/evidence.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { scheme } from '#domain/scheme/scheme.entity.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';
import { useSchemes } from '../schemes/schemes.queries.ts';

interface ItemGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/**
 * Items of all scheme families that a document of a kind of subject may serve, by family; each item
 * once, as its newest version says it. A chamber's document serves its federation's items as well.
 */
export function useItemChoices(kind: 'chamber' | 'federation'): ItemGroup[] {
  const listed = useSchemes();
  const ids = useMemo(() => listed?.map((one) => one.scheme.id), [listed]);
  const { data } = useQuery({ ...recordsQuery('scheme', ids ?? []), enabled: ids !== undefined });
  return useMemo(() => {
    const schemes = (data ?? [])
      .map((r) => asRecord(scheme, r.row))
      .filter((s) => kind === 'chamber' || s.subjectKind === kind)
      .sort(
        (a, b) =>
          Number(b.subjectKind === kind) - Number(a.subjectKind === kind) ||
          b.version.localeCompare(a.version),
      );
    const families = new Map<string, { group: string; items: Map<string, string> }>();
    for (const one of schemes) {
      const family = families.get(one.code) ?? { group: one.name, items: new Map() };
      for (const item of allItems(one))
        if (!family.items.has(item.code)) family.items.set(item.code, `${item.code} ${item.text}`);
      families.set(one.code, family);
    }
    return [...families].map(([code, { group, items }]) => ({
      group,
      items: [...items].map(([item, label]) => ({ value: usedByKey(code, item), label })),
    }));
  }, [data, kind]);
}
