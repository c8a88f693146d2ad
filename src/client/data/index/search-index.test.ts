import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter, ListQuery } from '#client/data/data-port.ts';
import { ENTERPRISE_KINDS } from '#domain/enterprise/enterprise.entity.ts';
import type { IndexedRow, IndexPort } from './index-port.ts';
import { NaiveIndex } from './naive-index.ts';
import { loadReadings } from './readings.ts';
import { createSearchIndex } from './search-index.ts';

const KIND = 'enterprise';
const readingsOf = await loadReadings();

const ids = Array.from(
  { length: 12 },
  (_, i) => `0190a000-0000-7000-8000-00000000000${i.toString(16)}`,
);
const id = fc.constantFrom(...ids);
const state = fc.constantFrom('local', 'sending', 'confirmed', 'attention');
const hanzi = fc.constantFrom(...'曾单长乐洛阳张吕行公司（）·𬱖ňł', '重庆', '曾长', '有限');
const latin = fc.constantFrom(...'aZ3-hｚ');
const text = (min: number) =>
  fc.string({
    unit: fc.oneof({ weight: 4, arbitrary: hanzi }, latin),
    minLength: min,
    maxLength: 6,
  });
const region = fc.constantFrom('410300', '410302', '410300-gx', '410000', '411000', '110101');
const date = fc.constantFrom('2019', '2019-05', '2019-05-03', '2020-01', '2018-12-31');
const digits = fc.constantFrom('0379-6391', '13800001111', '91410300MA44', '138');
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const row = fc.record(
  {
    id,
    name: text(1),
    shortName: maybe(text(0)),
    formerNames: fc.array(text(1), { maxLength: 2 }),
    creditCode: maybe(digits),
    phone: maybe(digits),
    kind: maybe(fc.constantFrom(...ENTERPRISE_KINDS)),
    region: maybe(region),
    federationId: fc.constantFrom('fa', 'fb'),
    foundedOn: maybe(date),
    staff: maybe(fc.integer({ min: 0, max: 12 })),
    capital: maybe(
      fc.record({ cents: fc.integer({ min: -3, max: 3 }), currency: fc.constant('CNY') }),
    ),
    tags: fc.array(fc.constantFrom('AI', '出口', '老字号'), { maxLength: 3 }),
    demo: fc.boolean(),
  },
  { requiredKeys: ['id', 'name'] },
);
const indexed = fc.record({
  row,
  state,
  view: fc.constantFrom('basic', 'contact', 'full'),
  place: fc.nat(9),
});

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constant('kind'),
    is: fc.array(maybe(fc.constantFrom(...ENTERPRISE_KINDS))),
  }),
  fc.record({ field: fc.constant('tags'), is: fc.array(maybe(fc.constantFrom('AI', '出口'))) }),
  fc.record({ field: fc.constant('demo'), is: fc.array(fc.boolean()) }),
  fc.record({ field: fc.constant('staff'), is: fc.array(fc.nat(12)) }),
  fc.record({ field: fc.constant('region'), startsWith: fc.array(region, { minLength: 1 }) }),
  fc.record({ field: fc.constant('foundedOn'), from: date, to: date }, { requiredKeys: ['field'] }),
  fc.record({ field: fc.constant('staff'), from: fc.constant('4'), to: fc.constant('9') }),
  fc.record({ field: fc.constant('capital'), from: fc.constant('0') }),
  fc.record({ state: fc.array(state) }),
  fc.record({ ids: fc.array(id) }),
);
const sort: fc.Arbitrary<ListQuery['sort']> = fc.record(
  {
    field: fc.constantFrom(
      'name',
      'shortName',
      'kind',
      'staff',
      'capital',
      'foundedOn',
      'region',
      'tags',
    ),
    dir: fc.constantFrom('asc', 'desc'),
    order: fc.constantFrom('pinyin', 'stroke'),
  },
  { requiredKeys: ['field', 'dir'] },
);
const typed = fc.oneof(
  fc.constantFrom(
    'zengle',
    'cl',
    'sz',
    'cq',
    'chq',
    'zhq',
    'zzh',
    'zhongq',
    'lv',
    'lu',
    '洛y',
    '曾',
    '0379-6',
    '138',
    'ma',
    'ma4',
    '公司 c',
    'z 138',
    '- ',
  ),
  text(0),
  fc.string({ unit: fc.constantFrom(...'zcqslyhangeu13 '), maxLength: 5 }),
);
const query = fc.record(
  { text: typed, where: fc.array(filter, { maxLength: 2 }), sort },
  { requiredKeys: [] },
);

type Asked = Omit<ListQuery, 'kind' | 'offset' | 'limit'>;
type Step =
  | { readonly do: 'upsert'; readonly rows: readonly IndexedRow[] }
  | {
      readonly do: 'remove' | 'mark';
      readonly ids: readonly string[];
      readonly state: IndexedRow['state'];
    }
  | { readonly do: 'restore' | 'reset' }
  | { readonly do: 'ask'; readonly query: Asked }
  | { readonly do: 'type'; readonly text: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('upsert'), rows: fc.array(indexed, { maxLength: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('remove', 'mark'), ids: fc.array(id), state }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restore', 'restore', 'reset') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask'), query }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('type'), text: typed }) },
);

const HELD = [
  ['region', '410302'],
  ['federationId', 'fa'],
  ['tags', 'AI'],
] as const;

function check(index: IndexPort, naive: NaiveIndex, asked: Asked) {
  const expected = naive.query(asked);
  const all = index.query({ kind: KIND, ...asked, offset: 0, limit: 100 });
  expect(all.rows.map((r) => r.id)).toEqual(expected);
  expect(all.total).toBe(expected.length);
  const page = index.query({ kind: KIND, ...asked, offset: 2, limit: 3 });
  expect(page.rows.map((r) => r.id)).toEqual(expected.slice(2, 5));
  for (const [field, value] of HELD) {
    expect(index.by(KIND, field, value)).toEqual(naive.by(field, value));
  }
  for (const hit of all.rows) {
    const known = naive.rows.get(hit.id);
    expect([hit.state, hit.view, hit.place]).toEqual([known?.state, known?.view, known?.place]);
    for (const field of ['name', 'kind', 'staff', 'capital', 'tags', 'demo', 'region']) {
      const value = known && naive.value(known, field);
      expect(hit.row[field] ?? null).toEqual(value ?? null);
    }
  }
}

test('any rows, after any changes, saves and reloads: any query finds what the slow way finds', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const index = createSearchIndex();
      index.teach(readingsOf);
      const naive = new NaiveIndex(KIND, readingsOf);
      for (const s of steps) {
        if (s.do === 'upsert') {
          index.upsert(KIND, s.rows);
          for (const r of s.rows) naive.rows.set(r.row.id, r);
        } else if (s.do === 'remove') {
          index.remove(KIND, s.ids);
          for (const gone of s.ids) naive.rows.delete(gone);
        } else if (s.do === 'mark') {
          index.mark(KIND, s.ids, s.state);
          for (const marked of s.ids) {
            const known = naive.rows.get(marked);
            if (known) naive.rows.set(marked, { ...known, state: s.state });
          }
        } else if (s.do === 'restore') {
          const saved = index.snapshot(KIND);
          expect(saved === null).toBe(naive.rows.size === 0);
          if (saved) expect(index.restore(KIND, structuredClone(saved))).toBe(true);
        } else if (s.do === 'reset') {
          index.reset(KIND);
          naive.rows.clear();
        } else if (s.do === 'ask') check(index, naive, s.query);
        else if (s.do === 'type')
          for (let n = 1; n <= s.text.length; n++)
            check(index, naive, { text: s.text.slice(0, n) });
      }
      check(index, naive, {});
      expect(index.size(KIND)).toBe(naive.rows.size);
      for (const known of ids) expect(index.has(KIND, known)).toBe(naive.rows.has(known));
      for (const [field] of HELD) {
        expect(index.count(KIND, [{ state: ['local', 'confirmed'] }], field)).toEqual(
          naive.count([{ state: ['local', 'confirmed'] }], field),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('thousands of rows that come, change and go leave the order and the search right', () => {
  const many = 5000;
  const idAt = (i: number) => `0190a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const make = (i: number, name: string): IndexedRow => ({
    row: { id: idAt(i), name, staff: i % 7 },
    state: 'confirmed',
    view: 'full',
    place: i,
  });
  const names = ['重庆', '洛阳', '曾记', '单县', '长乐'];
  const index = createSearchIndex();
  index.teach(readingsOf);
  const naive = new NaiveIndex(KIND, readingsOf);
  const put = (rows: IndexedRow[]) => {
    index.upsert(KIND, rows);
    for (const r of rows) naive.rows.set(r.row.id, r);
  };
  const same = (asked: Asked) => {
    const found = index.query({ kind: KIND, ...asked, offset: 0, limit: many });
    expect(found.rows.map((r) => r.id)).toEqual(naive.query(asked));
    expect(found.rows.every((r) => r.place === naive.rows.get(r.id)?.place)).toBe(true);
  };
  const nameAt = (i: number) => `${names[i % 5]}${names[(i >> 3) % 5]}公司`;
  put(Array.from({ length: many }, (_, i) => make((i * 7919) % many, nameAt(i))));
  same({});
  same({ sort: { field: 'staff', dir: 'desc' } });
  put(Array.from({ length: 3000 }, (_, i) => make(i, nameAt(i + 1))));
  same({ text: 'cq' });
  put([make(17, '曾曾'), make(18, '')]);
  same({ text: 'zz' });
  const gone = Array.from({ length: 4200 }, (_, i) => idAt(i + 100));
  index.remove(KIND, gone);
  for (const known of gone) naive.rows.delete(known);
  same({});
  same({ text: 'zj', sort: { field: 'staff', dir: 'asc' } });
  put([make(200, '重庆长乐'), make(4900, '阿')]);
  same({ text: 'c l' });
  expect(index.size(KIND)).toBe(naive.rows.size);
});

test('a snapshot of another release is refused and leaves the kind empty', () => {
  const index = createSearchIndex();
  const id = '0190a000-0000-7000-8000-000000000001';
  index.upsert(KIND, [{ row: { id, name: '曾记' }, state: 'confirmed', view: 'full' }]);
  const saved = index.snapshot(KIND);
  expect(saved && index.restore(KIND, { ...saved, shape: 'older' })).toBe(false);
  expect(index.size(KIND)).toBe(0);
});

test('a field that is no column is named, with the columns that there are', () => {
  const ask = () =>
    createSearchIndex().query({
      kind: KIND,
      where: [{ field: 'bar', is: [1] }],
      offset: 0,
      limit: 1,
    });
  expect(ask).toThrow(/no column bar.*index-columns\.ts.*one of name, creditCode/s);
});
