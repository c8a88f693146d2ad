import fc from 'fast-check';
import { expect, test } from 'vitest';
import { f } from '#domain/kernel/field.ts';
import detail from './industries.detail.json' with { type: 'json' };
import { divisions, industryLevel, industryName, sections } from './industry.rules.ts';
import {
  exactIndustryName,
  findIndustry,
  industryChildren,
  industryPath,
  searchIndustries,
} from './industry-detail.rules.ts';

const deep = fc.constantFrom(...detail.lines.map((line) => /^[A-T]\d*/.exec(line)?.[0] ?? ''));

test('the standard has 20 sections, 97 divisions, 473 groups and 1,381 classes here', () => {
  expect(sections()).toHaveLength(20);
  expect(divisions()).toHaveLength(97);
  expect(divisions('C')).toHaveLength(31);
  expect(detail.lines.filter((line) => /^[A-T]\d{3}\D/.test(line))).toHaveLength(473);
  expect(detail.lines.filter((line) => /^[A-T]\d{4}/.test(line))).toHaveLength(1381);
});

test('the small list names sections and divisions, and of deeper codes the division', () => {
  expect(industryName('C')).toBe('制造业');
  expect(industryName('C13')).toBe('农副食品加工业');
  expect(industryName('C1311')).toBe('农副食品加工业');
  expect(industryName('C99')).toBeNull();
  expect(['C', 'C13', 'C131', 'C1311', 'C1'].map(industryLevel)).toEqual([
    'section',
    'division',
    'group',
    'class',
    null,
  ]);
});

test('the whole list names every level', () => {
  expect(industryPath('C1311')).toEqual(['制造业', '农副食品加工业', '谷物磨制', '稻谷加工']);
  expect(exactIndustryName('C1399')).toBe('其他未列明农副食品加工');
  expect(exactIndustryName('C9999')).toBeNull();
  expect(industryChildren('A').map((i) => i.code)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05']);
  expect(industryChildren('C131').length).toBeGreaterThan(2);
});

test('names carry no stray blanks', () => {
  for (const { name } of [...sections(), ...divisions()]) expect(name).toBe(name.trim());
  for (const line of detail.lines) expect(line).not.toMatch(/\s/);
});

test('search finds by code and by name, best first', () => {
  expect(searchIndustries('制造业')[0]).toEqual({ code: 'C', name: '制造业' });
  expect(searchIndustries('c13')[0]?.code).toBe('C13');
  expect(searchIndustries('1311')[0]?.code).toBe('C1311');
  expect(searchIndustries('  ')).toEqual([]);
  expect(searchIndustries('稻谷', 1)).toHaveLength(1);
});

test('a text of a roster is read where it means one industry only', () => {
  expect(findIndustry('制造')).toBe('C');
  expect(findIndustry('房地产业')).toBe('K');
  expect(findIndustry('Ｃ1311')).toBe('C1311');
  expect(findIndustry('1311')).toBe('C1311');
  expect(findIndustry('别的')).toBeNull();
});

test('every code is one that a record may hold, with a parent on each level', () => {
  fc.assert(
    fc.property(deep, (code) => {
      expect(f.industry().schema().safeParse(code).success).toBe(true);
      expect(industryPath(code)).toHaveLength(code.length - 1);
      expect(industryName(code)).not.toBeNull();
    }),
  );
});
