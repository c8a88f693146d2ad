import { expect, test } from 'vitest';
import { loadedTab, stage } from '#client/testing/town-stage.ts';

const leads = async (tab: { data: { status(): Promise<{ leader: boolean }> } }) =>
  (await tab.data.status()).leader;

test('a hidden leader hands over to a visible tab after a while, not at once', async () => {
  const { device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  const b = await device.tab('eastStaff');
  a.data.setVisible(false);
  b.data.setVisible(false);
  b.data.setVisible(true);
  await device.pass(1000);
  expect([await leads(a), await leads(b)]).toEqual([true, false]);
  await device.pass(15_000);
  await device.until('handed over', () => leads(b));
  expect(await leads(a)).toBe(false);
});

test('a frozen leader that holds its lock is robbed of it', async () => {
  const { device } = stage();
  const a = await loadedTab(device, 'eastStaff');
  const b = await device.tab('eastStaff');
  a.freeze();
  for (let i = 0; i < 3; i++) await device.pass(5001);
  expect(await leads(b)).toBe(false);
  for (let i = 0; i < 3; i++) await device.pass(5001);
  await device.until('robbed', () => leads(b));
});
