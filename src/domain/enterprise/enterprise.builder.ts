import { asRecord } from '#domain/kernel/entity.ts';
import { type Enterprise, enterprise } from './enterprise.entity.ts';

/** An invented enterprise with valid data, for tests; `overrides` wins. */
export function buildEnterprise(overrides: Partial<Enterprise> = {}): Enterprise {
  return asRecord(enterprise, {
    id: '00000000-0000-7000-8000-000000000e01',
    name: '洛阳市示范机械制造有限公司',
    shortName: '示范机械',
    creditCode: '91410300MA0000015M',
    kind: 'company',
    federationId: '00000000-0000-7000-8000-000000000f01',
    industry: 'C34',
    region: '410311',
    address: '洛龙区示范路1号',
    legalRepresentative: '示例甲',
    contactName: '示例乙',
    contactPhone: '13800000001',
    foundedOn: '2011-05',
    staff: 120,
    status: 'operating',
    demo: true,
    ...overrides,
  });
}
