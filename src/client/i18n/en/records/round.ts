import type { round as entity } from '#domain/round/round.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const levels = {
  national: 'National',
  province: 'Province',
  city: 'City',
  county: 'County',
} as const;

export const round: EntityLabels<typeof entity> = {
  one: 'rating round',
  many: 'Rating rounds',
  fields: {
    name: 'Name',
    schemeId: 'Scheme',
    federationId: 'Run by',
    level: 'Level',
    year: 'Year',
    opensOn: 'Opens on',
    closesOn: 'Closes on',
    noticeFrom: 'Notice from',
    noticeTo: 'Notice until',
    noticeDays: 'Days on notice',
    invited: 'Invited',
    publicised: 'On public notice',
    postalAddress: 'Address for objections',
    awardedOn: 'Awarded on',
    state: 'Stage',
    note: 'Note',
    demo: 'Demo data',
  },
  options: {
    level: levels,
    state: {
      preparing: 'Preparing',
      open: 'Open',
      reviewing: 'Under review',
      'on-notice': 'On public notice',
      awarded: 'Awarded',
      closed: 'Closed',
    },
  },
};
