import type { membership as entity } from '#domain/membership/membership.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds, posts } from './posts.ts';

export const membership: EntityLabels<typeof entity> = {
  one: 'membership',
  many: 'Memberships',
  fields: {
    memberKind: 'Kind of member',
    memberId: 'Member',
    bodyKind: 'Kind of body',
    bodyId: 'Member of',
    number: 'Member number',
    post: 'Post',
    joinedOn: 'Joined on',
    leftOn: 'Left on',
    leavingReason: 'Reason for leaving',
    status: 'Status',
    duesPaidThrough: 'Dues paid through',
    representative: 'Representative',
    note: 'Note',
    demo: 'Demo data',
  },
  hints: { joinedOn: 'A year or a month is enough' },
  options: {
    memberKind: { enterprise: 'Enterprise', person: 'Individual', chamber: 'Group' },
    bodyKind: bodyKinds,
    post: posts,
    status: {
      applied: 'Applied',
      active: 'Active',
      arrears: 'In arrears',
      suspended: 'Suspended',
      resigned: 'Resigned',
      'auto-withdrawn': 'Withdrawn automatically',
      expelled: 'Expelled',
      deregistered: 'Enterprise deregistered',
      transferred: 'Transferred',
    },
  },
};
