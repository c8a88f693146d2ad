import { expect, test } from 'vitest';
import { evidenceStanding, servedItems, standingOfItem } from './evidence.rules.ts';

test('a document turns amber sixty days before its last day and expires after it', () => {
  const of = { validTo: '2026-05-19' };
  expect(evidenceStanding(of, '2026-03-19')).toBe('valid');
  expect(evidenceStanding(of, '2026-03-20')).toBe('expiring');
  expect(evidenceStanding(of, '2026-05-19')).toBe('expiring');
  expect(evidenceStanding(of, '2026-05-20')).toBe('expired');
  expect(evidenceStanding({ validTo: '2026-05' }, '2026-05-31')).toBe('expiring');
  expect(evidenceStanding({ validTo: null }, '2099-01-01')).toBe('valid');
});

test('an item stands as well as its best document', () => {
  const of = (...ends: (string | null)[]) =>
    standingOfItem(
      ends.map((validTo) => ({ validTo })),
      '2026-03-02',
    );
  expect(of()).toBeNull();
  expect(of('2026-01-01', '2026-12-31')).toEqual({ standing: 'valid', until: '2026-12-31' });
  expect(of('2026-04-01', '2026-01')).toEqual({ standing: 'expiring', until: '2026-04-01' });
  expect(of('2026-01-01')).toEqual({ standing: 'expired', until: '2026-01-01' });
  expect(of('2026-01-01', null)).toEqual({ standing: 'valid', until: null });
});

test('a document says each item of a family that it was attached to, beside those it served before', () => {
  const documents = [
    { id: 'minutes', usedBy: ['SIHAO:B2'] },
    { id: 'audit', usedBy: ['WUHAO:D1'] },
    { id: 'other', usedBy: null },
  ];
  const entries = {
    D1: { evidence: ['minutes', 'audit', 'away'] },
    D2: { evidence: ['minutes'] },
    D3: { value: true },
  };
  expect([...servedItems(documents, 'WUHAO', entries)]).toEqual([
    ['minutes', ['SIHAO:B2', 'WUHAO:D1', 'WUHAO:D2']],
  ]);
});
