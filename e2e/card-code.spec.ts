import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { App, textOf } from './pages/app.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

const A4 = [595, 842];

test('cards for the road: five fill two sheets to cut, and the code on one opens it without a network', async ({
  server,
  device,
}) => {
  const { page, context } = await device('staff');
  const app = new App(page);
  const served = new Map(
    (await everyRecord(page, 'liaison'))
      .filter((l) => !l.to)
      .map((l) => [String(l.targetId), String(l.targetKind)]),
  );
  const five = [...served].slice(0, 5).map(([id, kind]) => `${kind}:${id}`);
  await page.goto(`/liaison/cards?targets=${five.join()}`);
  const cards = page.locator('[data-print-cards]').getByRole('article');
  await expect(cards.getByRole('img')).toHaveCount(5);

  const name = await textOf(cards.first().getByRole('heading', { level: 2 }));
  const address = await readCode(cards.first().getByRole('img'));
  expect(address).toContain(five[0]?.split(':')[1]);

  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  for (const [, box = ''] of sheets.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g))
    expect(box.trim().split(/\s+/).slice(2).map(Number).map(Math.round)).toEqual(A4);
  await page.emulateMedia({ media: 'print' });
  // Two cuts, each seen at both edges and in the middle, on both sheets.
  await expect(page.locator('[data-print-cards] [data-crop-mark]:visible')).toHaveCount(12);

  await app.cached();
  await server.stop('SIGKILL');
  const scanned = new App(await context.newPage());
  await scanned.page.goto(address);
  await expect(scanned.heading).toHaveText(name);
  await scanned.offline();
});

/** What a camera would read from a code as it stands on the page. */
async function readCode(code: Locator): Promise<string> {
  const { width, path } = await code.evaluate((svg) => ({
    width: svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 0,
    path: svg.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const scale = 8;
  const side = width * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * side + Number(x) * scale) * 4;
      for (let at = from; at < from + scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  return decodeQR({ width: side, height: side, data });
}
