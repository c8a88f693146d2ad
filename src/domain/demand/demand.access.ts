import { type Access, ALL_VERBS, type RoleRight, staffWrites } from '#domain/sync/access-rule.ts';

/** What a leader's officer or a chamber leaves to staff: who handles it, by when, with what result. */
const STAFF_ONLY = ['handler', 'dueOn', 'assignedOn', 'asideOn', 'outcome', 'demo'] as const;

const ASIDE = ['closed', 'rejected', 'terminated', 'long-term'];
const whileOpen: RoleRight['when'] = ({ row }, verb) =>
  verb === 'create' || !ASIDE.includes(String(row.state));

/** Staff run the loop; officers and chambers bring demands in and report what the enterprise says. */
export const demandAccess: Access = staffWrites(
  {},
  {
    officer: {
      verbs: ALL_VERBS,
      home: ({ row }) => [`leader:${String(row.leaderId)}`],
      never: STAFF_ONLY,
      when: whileOpen,
      values: { state: ['registered', 'in-progress', 'replied', 'confirmed'] },
    },
    secretary: {
      verbs: ALL_VERBS,
      home: ({ row }) => [`chamber:${String(row.chamberId)}`],
      never: [...STAFF_ONLY, 'reply', 'startedOn', 'repliedOn'],
      when: whileOpen,
      values: { state: ['registered', 'confirmed'] },
    },
  },
);
