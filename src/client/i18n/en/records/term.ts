import type { term as entity } from '#domain/term/term.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const term: EntityLabels<typeof entity> = {
  one: 'term of office',
  many: 'Terms of office',
  fields: {
    bodyKind: 'Kind of body',
    bodyId: 'Body',
    number: 'Term number',
    starts: 'Starts',
    ends: 'Ends',
    extendedTo: 'Extended to',
    extensionReason: 'Reason for extension',
    note: 'Explanation',
    demo: 'Demo data',
  },
  hints: { extendedTo: 'Once only, by one year at most' },
  options: { bodyKind: bodyKinds },
};
