import { expect, test } from 'vitest';
import { dependentItems, evidenceStanding } from './evidence.rules.ts';

test('a document turns amber sixty days before its last day and expires after it', () => {
  const of = { validTo: '2026-05-19' };
  expect(evidenceStanding(of, '2026-03-19')).toBe('valid');
  expect(evidenceStanding(of, '2026-03-20')).toBe('expiring');
  expect(evidenceStanding(of, '2026-05-19')).toBe('expiring');
  expect(evidenceStanding(of, '2026-05-20')).toBe('expired');
  expect(evidenceStanding({ validTo: '2026-05' }, '2026-05-31')).toBe('expiring');
  expect(evidenceStanding({ validTo: null }, '2099-01-01')).toBe('valid');
});

test('an item stands as well as its best document, and only those of its own family count', () => {
  const doc = (id: string, validTo: string | null, ...usedBy: string[]) => ({
    id,
    validTo,
    usedBy,
  });
  const documents = [
    doc('old', '2026-01-01', 'SIHAO:D1', 'SIHAO:D4'),
    doc('new', '2026-12-31', 'SIHAO:D1', 'MINZHENG:1.4'),
    doc('soon', '2026-04-01', 'SIHAO:A2'),
  ];
  expect(dependentItems(documents, 'SIHAO', '2026-03-02')).toEqual([
    { code: 'A2', standing: 'expiring', evidence: ['soon'], until: '2026-04-01' },
    { code: 'D1', standing: 'valid', evidence: ['old', 'new'], until: '2026-12-31' },
    { code: 'D4', standing: 'expired', evidence: ['old'], until: '2026-01-01' },
  ]);
  expect(dependentItems(documents, 'MINZHENG', '2026-03-02').map((i) => i.code)).toEqual(['1.4']);
});
