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

test('tabs that can not hear each other rob one another, none of them more than once a minute', async () => {
  const { device } = stage();
  await loadedTab(device, 'eastStaff');
  await device.tab('eastStaff');
  await device.tab('eastStaff');
  device.unheard = true;
  const MINUTES = 6;
  for (let i = 0; i < MINUTES * 12; i++) await device.pass(5001);
  const byTab = [...Map.groupBy(device.robberies, ({ by }) => by).values()];
  for (const times of byTab.map((robberies) => robberies.map(({ at }) => at))) {
    // Nor does it ever give up: a leader that falls silent later on is robbed as well.
    expect(times.length).toBeGreaterThan(MINUTES / 2);
    times.slice(1).forEach((at, i) => {
      expect(at - (times[i] ?? 0)).toBeGreaterThan(60_000);
    });
  }
  expect(byTab).toHaveLength(3);
});
