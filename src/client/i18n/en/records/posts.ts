import type { Post } from '#domain/appointment/appointment.entity.ts';

export const posts: Readonly<Record<Post, string>> = {
  chair: 'Chair',
  president: 'President',
  'executive-president': 'Executive president',
  'standing-vice-president': 'Executive vice-president',
  'vice-chair': 'Vice-chair',
  'vice-president': 'Vice-president',
  'chief-supervisor': 'Chief supervisor',
  'secretary-general': 'Secretary-general',
  'deputy-secretary-general': 'Deputy secretary-general',
  supervisor: 'Supervisor',
  'standing-member': 'Standing committee member',
  'standing-council-member': 'Standing council member',
  'executive-member': 'Executive committee member',
  'council-member': 'Council member',
  'honorary-president': 'Honorary president',
  advisor: 'Adviser',
  member: 'Member',
};

export const bodyKinds = { chamber: 'Chamber', federation: 'Federation' } as const;
