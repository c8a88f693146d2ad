import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { exactIndustryName } from '#domain/industry/industry-detail.rules.ts';
import { asRecord, isVisible, type Row } from '#domain/kernel/entity.ts';
import { leader } from '#domain/leader/leader.entity.ts';
import { coverageBook } from '#domain/liaison/coverage/coverage-book.ts';
import { coverageFigures } from '#domain/liaison/coverage/figures.ts';
import { periodAt } from '#domain/liaison/coverage/periods.ts';
import { targetsInScope } from '#domain/liaison/coverage/targets.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { findRegion } from '#domain/region/find-region.rules.ts';
import { lastRegionName, successorsOf } from '#domain/region/region-history.rules.ts';
import { entityOf, type Kind, registry } from '#domain/registry.ts';
import { DEMO_WORKSPACE_ID } from './demo-accounts.ts';
import type { SeedRow } from './demo-context.ts';
import { demoRows } from './demo-rows.ts';
import { SIZES } from './demo-sizes.ts';
import { CITY_CHAMBERS } from './luoyang-chambers.ts';

const TODAY = '2026-11-21';
const input = { today: TODAY, workspaceId: DEMO_WORKSPACE_ID } as const;
const city = [...demoRows({ ...input, size: 'city' })];
const chamber = [...demoRows({ ...input, size: 'chamber' })];
const town = [...demoRows({ ...input, size: 'town' })];
const SMALL = { chamber, town, city };
const MADE = ['chamber', 'town', 'city'] as const;
const of = (rows: readonly SeedRow[], kind: Kind): Row[] =>
  rows.filter((r) => r.kind === kind).map((r) => r.row);
const digest = (rows: Iterable<SeedRow>) => {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
};

test('the same input gives the same bytes; another workspace gives other ids', () => {
  expect(digest(demoRows({ ...input, size: 'city' }))).toBe(digest(city));
  const elsewhere = demoRows({ ...input, size: 'chamber', workspaceId: SOME_ID });
  const known = new Set(chamber.map((r) => r.row.id));
  for (const { row } of elsewhere) expect(known.has(row.id)).toBe(false);
});
const SOME_ID = '0190f3c2-7a44-7c1e-8b1d-1a2b3c4d5e6f';

test.each(MADE)('%s: every row is one the registry can store', (size) => {
  for (const { kind, row } of SMALL[size]) {
    expect(entityOf(kind).stored().safeParse(row).error, `${kind} ${row.id}`).toBeUndefined();
    const unknown = Object.keys(row).filter((f) => f !== 'id' && !(f in registry[kind].fields));
    expect(unknown).toEqual([]);
  }
});

test.each(MADE)('%s: parents come before their children', (size) => {
  const seen = new Set<string>();
  for (const { kind, row } of SMALL[size]) {
    expect(seen.has(`${kind}/${row.id}`)).toBe(false);
    for (const [name, field] of Object.entries(entityOf(kind).fields)) {
      const target = row[name];
      if (!field.refersTo || target === undefined) continue;
      const targetKind = field.kindField ? row[field.kindField] : field.refersTo[0];
      expect(seen.has(`${targetKind}/${target}`), `${kind}.${name}`).toBe(true);
    }
    seen.add(`${kind}/${row.id}`);
  }
});

test.each(MADE)('%s holds what the table of sizes promises', (size) => {
  const rows = SMALL[size];
  const current = of(rows, 'liaison').filter((row) => row.to === undefined);
  expect(of(rows, 'enterprise')).toHaveLength(SIZES[size].enterprises);
  expect(of(rows, 'leader')).toHaveLength(SIZES[size].leaders);
  expect(new Set(current.map((row) => row.targetId)).size).toBe(SIZES[size].targets);
  expect(current).toHaveLength(SIZES[size].targets);
  const busy = new Set(current.map((row) => row.leaderId));
  expect(busy.size).toBe(SIZES[size].leaders);
  const demands = of(rows, 'demand');
  expect(demands).toHaveLength(SIZES[size].demands);
  expect(demands.filter((row) => row.outcome === 'solved')).toHaveLength(SIZES[size].solved);
});

test('a city’s board shows 2.53 targets a leader, all of them covered, and 95.0 % of demands solved', () => {
  const liaisons = of(city, 'liaison').map((row) => asRecord(liaison, row));
  const targets = targetsInScope({
    chamberIds: of(city, 'chamber').map((row) => row.id),
    listed: of(city, 'liaison-target').map((row) => asRecord(liaisonTarget, row)),
    liaisons,
    day: TODAY,
  });
  const leaders = of(city, 'leader').map((row) => asRecord(leader, row));
  const book = coverageBook({ liaisons, leaders, visits: [], rules: [], above: () => [] });
  const { coverage, load } = coverageFigures(
    book,
    targets,
    leaders.map((l) => l.id),
    periodAt('quarter', TODAY),
    TODAY,
  );
  expect([coverage.numerator, coverage.denominator]).toEqual([1241, 1241]);
  expect([load.numerator, load.denominator]).toEqual([1241, 490]);
  expect((1918 / of(city, 'demand').length).toFixed(3)).toBe('0.950');
});

test('the steps of a demand follow one another and none lies ahead of today', () => {
  for (const row of of(city, 'demand')) {
    const days = ['registeredOn', 'assignedOn', 'startedOn', 'repliedOn', 'confirmedOn', 'closedOn']
      .map((name) => row[name])
      .filter((day) => day !== undefined) as string[];
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day <= TODAY)).toBe(true);
  }
});

test('targets per leader are those of 洛阳 in 2020, 1,241 for 490', () => {
  for (const size of ['town', 'city', 'province'] as const)
    expect(SIZES[size].targets / SIZES[size].leaders).toBeCloseTo(1241 / 490, 2);
});

test('the federations are those of today, and three that ended name their successors', () => {
  const all = of(city, 'federation');
  const ended = all.filter((row) => row.to !== undefined);
  const counties = all.filter((row) => row.level === 'county' && row.to === undefined);
  expect(counties).toHaveLength(14);
  expect(all.filter((row) => row.level === 'zone').map((row) => row.region)).toEqual([
    '410300-gx',
    '410300-jk',
    '410300-yb',
  ]);
  expect(ended.map((row) => row.region)).toEqual(['410322', '410306', '410381']);
  for (const row of ended) {
    const next = all.find((other) => String(row.successorIds) === other.id);
    expect([next?.region]).toEqual(successorsOf(String(row.region)));
    expect(findRegion(String(row.name).slice(0, 3))).toBe(next?.region);
  }
});

test('38 chambers stand directly under the city, and every county has its own', () => {
  const top = of(city, 'federation').find((row) => row.level === 'city');
  const direct = of(city, 'chamber').filter((row) => row.federationId === top?.id);
  expect(direct).toHaveLength(38);
  expect(CITY_CHAMBERS.filter((c) => c.seen)).toHaveLength(17);
  expect(direct.map((row) => row.name)).toContain('洛阳市湖南商会');
  const keepers = new Set(of(city, 'chamber').map((row) => row.federationId));
  const standing = of(city, 'federation').filter((row) => row.to === undefined);
  expect(keepers.size).toBe(standing.length);
});

test('all credit codes pass both checks and none comes twice', () => {
  const coded = city.filter(({ row }) => row.creditCode !== undefined);
  const codes = coded.map(({ row }) => String(row.creditCode));
  expect(codes.filter((code) => checkCreditCode(code).verdict !== 'valid')).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { kind, row } of city)
    if (kind === 'enterprise' || kind === 'chamber')
      expect(row.creditCode ?? row.noCodeReason).toBeDefined();
});

test('regions and industries exist', () => {
  for (const row of of(city, 'enterprise')) {
    expect(lastRegionName(String(row.region))).not.toBeNull();
    if (row.industry !== undefined) expect(exactIndustryName(String(row.industry))).not.toBeNull();
  }
});

test('an enterprise is in no more than three chambers, once in each', () => {
  const rows = of(city, 'membership').filter((row) => row.bodyKind === 'chamber');
  const pairs = new Set(rows.map((row) => `${row.memberId} ${row.bodyId}`));
  expect(pairs.size).toBe(rows.length);
  const counts = new Map<unknown, number>();
  for (const row of rows) counts.set(row.memberId, (counts.get(row.memberId) ?? 0) + 1);
  const found = new Set(counts.values());
  expect([...found].sort()).toEqual([1, 2, 3]);
  expect(counts.size).toBeLessThan(SIZES.city.enterprises);
});

test('memberships end after they began, with a reason, before today', () => {
  const ended = of(city, 'membership').filter((row) => row.leftOn !== undefined);
  expect(ended.length).toBeGreaterThan(50);
  for (const row of ended) {
    expect(String(row.leftOn) > String(row.joinedOn ?? '')).toBe(true);
    expect(String(row.leftOn) < TODAY).toBe(true);
    expect(row.leavingReason).toBeDefined();
  }
});

test('joining dates keep the precision that people remember', () => {
  const lengths = new Set(of(city, 'membership').map((row) => String(row.joinedOn ?? '').length));
  expect([...lengths].sort((a, b) => a - b)).toEqual([0, 4, 7, 10]);
});

test('every chamber has one president now, whose firm is a member of it', () => {
  for (const body of of(city, 'chamber')) {
    const posts = of(city, 'appointment').filter((row) => row.bodyId === body.id);
    const presidents = posts.filter((row) => row.post === 'president' && row.to === undefined);
    const members = of(city, 'membership').filter((row) => row.bodyId === body.id);
    expect(presidents.length).toBe(members.length > 0 ? 1 : 0);
    const person = of(city, 'person').find((row) => row.id === presidents[0]?.personId);
    if (person) expect(members.map((row) => row.memberId)).toContain(person.enterpriseId);
  }
});

test('terms follow one another, and some are overdue or extended', () => {
  const last = new Map<unknown, Row>();
  for (const row of of(city, 'term')) {
    const before = last.get(row.bodyId);
    if (before) {
      expect(Number(row.number)).toBe(Number(before.number) + 1);
      expect(String(row.starts) > String(before.ends)).toBe(true);
    }
    last.set(row.bodyId, row);
  }
  const over = [...last.values()].filter((row) => String(row.ends) < TODAY);
  expect(over.some((row) => row.extendedTo !== undefined)).toBe(true);
  expect(over.some((row) => row.extendedTo === undefined)).toBe(true);
});

test('the examples of schemes add up and say that they are none of the authorities', () => {
  for (const row of of(city, 'scheme')) {
    const dimensions = row.dimensions as { items: { points: number }[] }[];
    const points = dimensions.flatMap((d) => d.items.map((item) => item.points));
    expect(points.reduce((a, b) => a + b, 0)).toBe(row.total);
    expect([row.official, String(row.source).includes('非官方')]).toEqual([false, true]);
  }
});

test('whatever holds a person or a detail is marked as invented; one award is a public fact', () => {
  const unmarked = city.filter(({ row }) => row.demo !== true);
  expect(new Set(unmarked.map((r) => r.kind))).toEqual(new Set(['federation', 'award']));
  expect(unmarked.filter((r) => r.kind === 'award').map((r) => r.row.source)).toHaveLength(1);
  for (const { kind, row } of unmarked)
    for (const [name, field] of Object.entries(entityOf(kind).fields))
      if (!isVisible(field, 'basic')) expect(row[name]).toBeUndefined();
});

test('invented numbers and addresses reach nobody', () => {
  for (const { row } of city) {
    for (const name of ['contactPhone', 'phone'])
      if (row[name] !== undefined) expect(row[name]).toMatch(/^(154\d{8}|0\d{3}-0\d{7})$/);
    if (row.email !== undefined) expect(row.email).toMatch(/@chamberbook\.example$/);
  }
});
