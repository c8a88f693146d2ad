import type { Row } from '#domain/kernel/entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';

/** Fields that a person under way looks for first, by kind of target. */
const FIELDS = {
  chamber: ['type', 'address', 'contactName', 'contactPhone', 'phone'],
  enterprise: [
    'industry',
    'address',
    'legalRepresentative',
    'contactName',
    'contactPhone',
    'phone',
    'staff',
  ],
  federation: ['address', 'phone'],
} as const;

/** The names of those fields that are filled in. */
export const filledFacts = (kind: Target['kind'], row: Row): readonly string[] =>
  FIELDS[kind].filter((name) => row[name] !== null && row[name] !== undefined);
