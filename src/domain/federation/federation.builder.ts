import { asRecord } from '#domain/kernel/entity.ts';
import { type Federation, federation } from './federation.entity.ts';

/** A city federation, for tests; `overrides` wins. */
export function buildFederation(overrides: Partial<Federation> = {}): Federation {
  return asRecord(federation, {
    id: '00000000-0000-7000-8000-000000000f01',
    name: '洛阳市工商业联合会',
    altName: '洛阳市总商会',
    shortName: '洛阳市工商联',
    level: 'city',
    region: '410300',
    demo: true,
    ...overrides,
  });
}
