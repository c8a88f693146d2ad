import type { appointment as entity } from '#domain/appointment/appointment.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds, posts } from './posts.ts';

export const appointment: EntityLabels<typeof entity> = {
  one: 'appointment',
  many: 'Appointments',
  fields: {
    personId: 'Person',
    bodyKind: 'Kind of body',
    bodyId: 'Body',
    post: 'Post',
    order: 'Order',
    termId: 'Term',
    from: 'From',
    to: 'Until',
    note: 'Note',
    demo: 'Demo data',
  },
  hints: { order: 'Rank within the post, from 1' },
  options: { bodyKind: bodyKinds, post: posts },
};
