import { expect, test } from 'vitest';
import { firm, firmId, LABEL, loadedTab, stage } from '#client/testing/town-stage.ts';

/** Two tabs, of which the first saves something and dies before it can tell the second. */
async function leftUntold() {
  const { device } = stage();
  const other = await loadedTab(device, 'eastStaff');
  const dying = await device.tab('eastStaff');
  device.wire.up = false;
  device.unheard = true;
  await dying.data.change({ ops: [firm(1)], label: LABEL });
  dying.kill();
  await device.pass(1);
  device.unheard = false;
  expect(await other.data.get('enterprise', firmId(1))).toBeNull();
  other.events.length = 0;
  return { device, other };
}
const told = { type: 'changed', kinds: ['enterprise'], ids: [firmId(1)] };

test('a tab that comes into view sees what another saved and had no time to say', async () => {
  const { device, other } = await leftUntold();
  other.data.setVisible(true);
  await device.pass(1);
  expect(await other.data.get('enterprise', firmId(1))).toMatchObject({ state: 'local' });
  expect(other.events).toContainEqual(told);
});

test('a tab that stays in view sees it within seconds', async () => {
  const { device, other } = await leftUntold();
  await device.pass(5000);
  expect(other.events).toContainEqual(told);
  expect(
    (await other.data.list({ kind: 'enterprise', text: '新厂1', offset: 0, limit: 9 })).total,
  ).toBe(1);
});

test('a tab that nobody looks at waits until somebody does', async () => {
  const { device, other } = await leftUntold();
  other.data.setVisible(false);
  await device.pass(5000);
  expect(other.events).not.toContainEqual(told);
});
