import { expect, test } from 'vitest';
import { type OpStep, upgradeMutation } from './op-upgrades.ts';

const rename: OpStep = {
  to: 2,
  why: 'phone is called tel',
  up: (op) => {
    const { phone, ...f } = (op.f ?? {}) as Record<string, unknown>;
    return [{ ...op, f: phone === undefined ? f : { ...f, tel: phone } }];
  },
};
const split: OpStep = {
  to: 3,
  why: 'a move is an operation of its own',
  up: (op) =>
    op.op === 'move'
      ? [
          { op: 'leave', id: op.id },
          { op: 'join', id: op.id },
        ]
      : [op],
};
const steps = [split, rename];
const ops = [
  { op: 'patch', id: 'a', f: { phone: 1, name: 2 }, later: true },
  { op: 'move', id: 'b', f: { phone: 1 } },
];
const at = (mutation: object, claimed: number) =>
  (upgradeMutation(mutation, claimed, steps) as { ops?: unknown }).ops;

test('an old outbox is brought up step by step, from the version each change was written under', () => {
  const whole = [
    { op: 'patch', id: 'a', f: { tel: 1, name: 2 }, later: true },
    { op: 'leave', id: 'b' },
    { op: 'join', id: 'b' },
  ];
  expect(at({ n: 1, ops }, 1)).toEqual(whole);
  // A newer app sends what an older one wrote: the change's own mark decides, not the request.
  expect(at({ n: 1, ops, schema: 1 }, 3)).toEqual(whole);
  expect(at({ n: 1, ops: [ops[0]], schema: 2 }, 1)).toEqual([ops[0]]);
  expect(at({ n: 1, ops }, 3)).toEqual(ops);
});

test('what is no operation is left for the decision to refuse', () => {
  expect(at({ n: 1, ops: [null, 'x', 7] }, 0)).toEqual([null, 'x', 7]);
  expect(at({ n: 1, ops: 'x' }, 0)).toBe('x');
  expect(upgradeMutation({ n: 1 }, 0, steps)).toEqual({ n: 1 });
  expect(at({ n: 1, ops: [ops[0]], schema: 'old' }, 1)).toMatchObject([{ f: { tel: 1 } }]);
});
