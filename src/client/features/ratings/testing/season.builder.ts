import { FakeData } from '#client/testing/fake-data.ts';
import { isoDay } from '#client/ui/format.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';

export const FEDERATION = '00000000-0000-7000-8000-000000000f01';
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** A day before (or after) today. */
export const dayOff = (by: number) => addDays(isoDay(new Date()), by);

/** A small scheme of 60 + 40 points. */
const FACTS = {
  name: '“四好”商会示例方案',
  code: 'SIHAO',
  version: '2019',
  subjectKind: 'chamber',
  total: 100,
  dimensions: [
    {
      code: 'A',
      text: '政治引领好',
      points: 60,
      items: [
        { code: 'A1', text: '写入章程', points: 20, kind: 'bool' },
        { code: 'A2', text: '学习教育', points: 40, kind: 'count', each: 10, unit: '次' },
      ],
    },
    {
      code: 'B',
      text: '队伍建设好',
      points: 40,
      items: [{ code: 'B1', text: '出席会议', points: 40, kind: 'ratio', from: 50, to: 100 }],
    },
  ],
  vetoes: [{ code: 'V1', text: '受到行政处罚' }],
  passLine: 80,
  benchmarkLine: 90,
  validYears: 2,
  outcome: 'title',
  official: false,
  source: '示例模板，非官方标准',
} as const;
export const schemeRow = (n: number, more: object = {}): Row => ({
  id: id(n),
  ...FACTS,
  federationId: FEDERATION,
  state: 'draft',
  ...more,
});
export const dossierRow = (n: number, chamber: number, more: object = {}): Row => ({
  id: id(n),
  roundId: id(50),
  subjectKind: 'chamber',
  subjectId: id(chamber),
  state: 'draft',
  ...more,
});

/** An invented season: four chambers, one each drafting, put forward, on notice and on notice with an objection. */
export function season(more: Partial<Record<Kind, readonly Row[]>> = {}) {
  const handed = { submittedOn: dayOff(-40), finalScore: 91 };
  const noticed = { ...handed, recommendedOn: dayOff(-20), publicisedOn: dayOff(-2) };
  return new FakeData({
    federation: [buildFederation({ id: FEDERATION, name: '示例市工商业联合会' })],
    chamber: ['餐饮', '机械', '家具', '茶叶'].map((name, i) =>
      buildChamber({ id: id(11 + i), name: `示例${name}商会`, federationId: FEDERATION }),
    ),
    scheme: [schemeRow(40, { state: 'adopted' })],
    round: [
      {
        id: id(50),
        name: '示例评价批次',
        schemeId: id(40),
        federationId: FEDERATION,
        level: 'city',
        year: '2026',
        state: 'on-notice',
        noticeFrom: dayOff(-2),
        noticeDays: 7,
        postalAddress: '示例市示范路 1 号',
      },
    ],
    dossier: [
      dossierRow(61, 11),
      dossierRow(62, 12, { ...handed, state: 'recommended', recommendedOn: dayOff(-20) }),
      dossierRow(63, 13, { ...noticed, state: 'on-notice' }),
      dossierRow(64, 14, { ...noticed, state: 'on-notice' }),
    ],
    objection: [
      {
        id: id(71),
        aboutKind: 'dossier',
        aboutId: id(64),
        text: '会费标准没有公开',
        raisedBy: '示例乙',
        raisedOn: dayOff(-1),
      },
    ],
    ...more,
  });
}
