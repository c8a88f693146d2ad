import type { meeting as entity } from '#domain/meeting/meeting.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const meeting: EntityLabels<typeof entity> = {
  one: 'meeting or activity',
  many: 'Meetings and activities',
  fields: {
    bodyKind: 'Kind of body',
    bodyId: 'Held by',
    kind: 'Kind',
    subject: 'Name or subject',
    date: 'Date',
    place: 'Place',
    expected: 'Expected',
    attended: 'Attended',
    documentId: 'Document',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {
    bodyKind: bodyKinds,
    kind: {
      assembly: 'Members’ assembly',
      council: 'Council',
      'standing-council': 'Standing council',
      supervisors: 'Board of supervisors',
      'president-office': 'President’s office meeting',
      party: 'Party meeting',
      study: 'Study',
      training: 'Training',
      matchmaking: 'Matchmaking',
      'field-study': 'Field study',
      charity: 'Charity',
      other: 'Other activity',
    },
  },
};
