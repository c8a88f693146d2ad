import { asRecord } from '#domain/kernel/entity.ts';
import { type Membership, membership } from './membership.entity.ts';

/** A current membership of an enterprise in a chamber, for tests; `overrides` wins. */
export function buildMembership(overrides: Partial<Membership> = {}): Membership {
  return asRecord(membership, {
    id: '00000000-0000-7000-8000-000000000b01',
    memberKind: 'enterprise',
    memberId: '00000000-0000-7000-8000-000000000e01',
    bodyKind: 'chamber',
    bodyId: '00000000-0000-7000-8000-000000000c01',
    number: '4103001202200001',
    post: 'member',
    joinedOn: '2022-03-01',
    status: 'active',
    demo: true,
    ...overrides,
  });
}
