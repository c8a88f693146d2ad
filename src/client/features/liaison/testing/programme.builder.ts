import { FakeData } from '#client/testing/fake-data.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import type { Row } from '#domain/kernel/entity.ts';

const FEDERATION = '00000000-0000-7000-8000-000000000f01';
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const leader = (n: number, name: string, more: object = {}): Row => ({
  id: id(n),
  name,
  federationId: FEDERATION,
  post: '副主席',
  rank: 'county',
  inOfficeFrom: '2020-01-01',
  demo: true,
  ...more,
});

/** An invented programme: three leaders with at most two chambers each, four chambers, two of them held. */
export function programme(more: { liaison?: readonly Row[]; leader?: readonly Row[] } = {}) {
  const held = (n: number, leaderId: number, targetId: number): Row => ({
    id: id(n),
    leaderId: id(leaderId),
    targetKind: 'chamber',
    targetId: id(targetId),
    role: 'liaison-leader',
    from: '2021-01-01',
  });
  return new FakeData({
    federation: [buildFederation({ id: FEDERATION, name: '示例市工商业联合会' })],
    leader: [
      leader(1, '岚桥', { portfolio: '分管餐饮' }),
      leader(2, '青石'),
      leader(3, '松涛', { inOfficeTo: '2022-12-31' }),
      ...(more.leader ?? []),
    ],
    chamber: [
      buildChamber({ id: id(11), name: '示例餐饮商会', federationId: FEDERATION }),
      buildChamber({ id: id(12), name: '示例第二商会', federationId: FEDERATION }),
      buildChamber({ id: id(13), name: '示例第三商会', federationId: FEDERATION }),
      buildChamber({ id: id(14), name: '示例第四商会', federationId: FEDERATION }),
    ],
    liaison: [held(21, 2, 13), held(22, 2, 14), ...(more.liaison ?? [])],
    'liaison-rule': [
      { id: id(31), name: '每人两家', federationId: FEDERATION, quota: 2, rank: 'county' },
    ],
  });
}
