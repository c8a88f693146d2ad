import { asRecord } from '#domain/kernel/entity.ts';
import { type Chamber, chamber } from './chamber.entity.ts';

/** An invented chamber with valid data, for tests; `overrides` wins. */
export function buildChamber(overrides: Partial<Chamber> = {}): Chamber {
  return asRecord(chamber, {
    id: '00000000-0000-7000-8000-000000000c01',
    name: '洛阳市示范机械商会',
    shortName: '机械商会',
    federationId: '00000000-0000-7000-8000-000000000f01',
    type: 'industry',
    region: '410300',
    creditCode: '51410300MJ0000018K',
    registrationAuthority: '洛阳市民政局',
    status: 'active',
    affiliation: 'subordinate',
    foundedOn: '2012-09-01',
    certificateValidUntil: '2027-09-30',
    demo: true,
    ...overrides,
  });
}
