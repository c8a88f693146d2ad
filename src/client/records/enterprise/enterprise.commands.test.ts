import { expect, test } from 'vitest';
import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { enterpriseId } from '#domain/kernel/id.ts';
import { enterpriseValues, idOfNew } from './enterprise.commands.ts';
import { nameCore } from './twins.queries.ts';

const WORKSPACE = '00000000-0000-4000-8000-000000000001';
const code = makeCreditCode('91', '410300', 7);

test('two devices that add one enterprise give it one id; without a sound code each its own', () => {
  const typed = { creditCode: ` ${code.toLowerCase()} ` };
  expect(idOfNew(WORKSPACE, typed)).toBe(enterpriseId(WORKSPACE, code));
  expect(idOfNew(WORKSPACE, { creditCode: code })).toBe(enterpriseId(WORKSPACE, code));
  expect(idOfNew(WORKSPACE, {})).not.toBe(idOfNew(WORKSPACE, {}));
  const failing = { creditCode: '91350100M0001TGQXM' };
  expect(idOfNew(WORKSPACE, failing)).not.toBe(idOfNew(WORKSPACE, failing));
});

test('codes are stored without spaces and in capitals', () => {
  expect(enterpriseValues({ creditCode: ` ${code.toLowerCase()}` })).toEqual({ creditCode: code });
  expect(enterpriseValues({ name: '甲', creditCode: '' })).toEqual({ name: '甲', creditCode: '' });
});

test('a twin is looked for by the name without its legal form, if enough is left of it', () => {
  expect(nameCore('洛阳示范机械有限责任公司')).toBe('洛阳示范机械');
  expect(nameCore('洛阳示范股份有限公司')).toBe('洛阳示范');
  expect(nameCore('示范厂')).toBeNull();
});
