import { expect, test } from 'vitest';
import { afterPress } from './after-press.ts';

test('acts at once where nothing is pressed, else after the click that ends the press', async () => {
  const said: string[] = [];
  afterPress(() => said.push('at once'));
  expect(said).toEqual(['at once']);

  window.dispatchEvent(new Event('pointerdown'));
  afterPress(() => said.push('later'));
  expect(said).toEqual(['at once']);
  window.dispatchEvent(new Event('pointerup'));
  said.push('click');
  await expect.poll(() => said).toEqual(['at once', 'click', 'later']);

  afterPress(() => said.push('free again'));
  expect(said).toContain('free again');
});
