import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { ROLES } from '#domain/kernel/access.ts';
import { entityOf } from '#domain/registry.ts';
import { DEMO_WORKSPACE_ID, demoGrants } from './demo-accounts.ts';
import { shares } from './demo-leaders.ts';
import { firmWord, personName } from './demo-names.ts';
import { demoRows } from './demo-rows.ts';
import { type DemoSize, SIZES } from './demo-sizes.ts';
import { seeded } from './seeded.ts';

const input = { today: '2026-11-21', workspaceId: DEMO_WORKSPACE_ID } as const;

function missingScopes(size: DemoSize, ids: ReadonlySet<string>): readonly string[] {
  const accounts = demoGrants(DEMO_WORKSPACE_ID, size);
  return Object.values(accounts)
    .flatMap((account) => account.grants)
    .map((grant) => grant.scope)
    .filter((scope) => !ids.has(scope));
}

test('there is an account for every role, named as the handbook says', () => {
  const accounts = demoGrants(DEMO_WORKSPACE_ID);
  const names = ['admin', 'staff', 'county', 'secretary', 'officer', 'expert', 'expert2', 'viewer'];
  expect(Object.keys(accounts)).toEqual(names);
  const roles = Object.values(accounts).flatMap((a) => a.grants.map((g) => g.role));
  expect(new Set(roles)).toEqual(new Set(ROLES));
});

test.each(['chamber', 'city'] as const)('%s: every grant is for a scope that exists', (size) => {
  const ids = new Set<string>();
  for (const { kind, row } of demoRows({ ...input, size })) ids.add(`${kind}:${row.id}`);
  expect(missingScopes(size, ids)).toEqual([]);
});

test.each(['2027-01-01', '2029-02-28', '2030-12-31'])(
  'looked at on %s it holds as well',
  (today) => {
    const bad = [...demoRows({ ...input, today, size: 'chamber' })].filter(
      ({ kind, row }) => !entityOf(kind).stored().safeParse(row).success,
    );
    expect(bad).toEqual([]);
  },
);

// Making 155,000 rows takes seconds, and much longer on a machine that is busy elsewhere.
test('the province is spread over all its counties, and its accounts find their scopes', () => {
  const scopes = new Set<string>();
  const counties = new Map<unknown, number>();
  let enterprises = 0;
  for (const { kind, row } of demoRows({ ...input, size: 'province' })) {
    if (['federation', 'chamber', 'leader'].includes(kind)) scopes.add(`${kind}:${row.id}`);
    if (kind !== 'enterprise') continue;
    enterprises += 1;
    counties.set(row.federationId, (counties.get(row.federationId) ?? 0) + 1);
    if (enterprises % 1000 !== 1) continue;
    expect(entityOf(kind).stored().safeParse(row).success).toBe(true);
    expect(isValidCreditCode(String(row.creditCode))).toBe(true);
  }
  expect(enterprises).toBe(SIZES.province.enterprises);
  expect(counties.size).toBeGreaterThan(150);
  expect(Math.min(...counties.values())).toBeGreaterThan(100);
  expect(missingScopes('province', scopes)).toEqual([]);
}, 120_000);

test('the first rows of a province need none of the rest', () => {
  const rows = demoRows({ ...input, size: 'province' })[Symbol.iterator]();
  expect(rows.next().value).toMatchObject({ kind: 'federation', row: { level: 'province' } });
});

test('a named stream is always the same, and streams of other names differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const take = (name: string) => Array.from({ length: 4 }, seeded(name).next);
      expect(take(a)).toEqual(take(a));
      if (a !== b) expect(take(a)).not.toEqual(take(b));
      for (const n of take(a)) expect(n >= 0 && n < 1).toBe(true);
    }),
  );
});

test('firm words come once each before any comes again', () => {
  const words = new Set(Array.from({ length: 10_648 }, (_, n) => firmWord(n, '洛阳')));
  expect(words.size).toBe(10_648);
});

/** That no real official is named can't be tested without naming him; the shape of names can. */
test('persons are put together from the invented list: a family name and two characters', () => {
  const random = seeded('names');
  for (let i = 0; i < 2000; i++) expect(personName(random)).toMatch(/^\p{Script=Han}{3}$/u);
});

test('shares add up to the whole with at least one each, whatever the weights', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 20, max: 500 }), (list, total) => {
      const out = shares(list, total);
      expect(out.reduce((a, b) => a + b, 0)).toBe(total);
      expect(Math.min(...out)).toBeGreaterThanOrEqual(1);
    }),
  );
});
