import { expect, test } from 'vitest';
import { targetRows } from './target-rows.ts';

const chambers = [
  { id: 'c1', name: '甲商会' },
  { id: 'c2', name: '乙商会' },
];
const held = (id: string, targetId: string, targetKind: 'chamber' | 'enterprise') => ({
  id,
  leaderId: 'l1',
  targetKind,
  targetId,
  role: 'liaison-leader' as const,
  joint: null,
  campaign: null,
  campaignId: null,
  previousId: null,
  basisDocument: null,
  from: '2025-01-01',
  to: null,
  note: null,
  demo: null,
});

test('every chamber has a row, held or not, and no target has two', () => {
  const rows = targetRows(chambers, [
    held('a', 'c1', 'chamber'),
    held('b', 'c1', 'chamber'),
    held('c', 'e1', 'enterprise'),
  ]);
  expect(rows.map((r) => [r.kind, r.id, r.held.length])).toEqual([
    ['chamber', 'c1', 2],
    ['chamber', 'c2', 0],
    ['enterprise', 'e1', 1],
  ]);
});
