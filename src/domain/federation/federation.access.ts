import { type Access, staffWrites } from '#domain/sync/access-rule.ts';

/** A federation keeps its own entry; the one above may change it, and alone adds or moves it. */
export const federationAccess: Access = staffWrites({
  home: ({ row }) => [`federation:${row.id}`, `federation:${String(row.parentId)}`],
  when: ({ row, values = {} }, verb, held) => {
    const moves = verb !== 'patch' || 'parentId' in values || 'level' in values;
    return !moves || held.includes(`federation:${String(row.parentId)}`);
  },
});
