import { type Device, until } from './bench-browser.ts';
import type { DeviceRows } from './device-rows.ts';
import { type Figures, median } from './figures.ts';

const NAMES = { ours: '', dexie: 'Dexie', pouch: 'Pouchdb', rx: 'Rxdb' } as const;
type Name = keyof typeof NAMES;

const EDITS = 20;
const DROPS = 3;
const IMPORTED = 2000;
/** About what a chamber has. */
const SHELF_ROWS = 500;

interface Acts {
  readonly durable: number;
  readonly repaint: number;
  readonly drop: number;
  /** Of an import; the others have none. */
  readonly rowsPerS: number;
}

/** An edit kept, an edit on the screen, a shelf taken away: with all rows there, in every store. */
export async function actsBench(
  devices: Readonly<Record<Name, Device>>,
  addressOf: (name: Name) => string,
  held: DeviceRows,
  say: (text: string) => void,
): Promise<Figures> {
  const federations = [...held.enterprises]
    .sort(([, a], [, b]) => Math.abs(a.length - SHELF_ROWS) - Math.abs(b.length - SHELF_ROWS))
    .slice(0, DROPS);
  const found = new Map<Name, Acts>();
  for (const name of ['ours', 'dexie', 'pouch', 'rx'] as const) {
    const ids = federations.map(([id]) => id);
    const acts = await actsOf(devices[name], addressOf(name), ids);
    found.set(name, acts);
    const { rowsPerS, ...times } = acts;
    const words = Object.entries(times).map(([what, ms]) => `${what} ${ms.toFixed(1)} ms`);
    if (name === 'ours') say(`import: ${Math.round(rowsPerS)} rows a second`);
    say(`${name}: ${words.join(', ')}`);
  }
  const figures: Record<string, number> = {
    'device.drop.rows': median(federations.map(([, rows]) => rows.length)),
  };
  const ours = found.get('ours');
  figures['device.import.rowsPerS'] = ours?.rowsPerS ?? Number.NaN;
  for (const what of ['durable', 'repaint', 'drop'] as const) {
    figures[`device.${what}.ms`] = ours?.[what] ?? Number.NaN;
    for (const name of ['dexie', 'pouch', 'rx'] as const)
      figures[`device.${what}.vs${NAMES[name]}`] =
        (found.get(name)?.[what] ?? Number.NaN) / (ours?.[what] ?? Number.NaN);
  }
  return figures;
}

async function actsOf(device: Device, address: string, federations: string[]): Promise<Acts> {
  const page = await device.open(address);
  await until(page, 'globalThis.benchPeer !== undefined');
  const edits: { durable: number; repaint: number }[] = [];
  for (let n = 0; n < EDITS; n++) edits.push(await page.evaluate(`benchPeer.edit('0379-${n}')`));
  const drops: number[] = [];
  for (const id of federations) drops.push(await page.evaluate(`benchPeer.drop('${id}')`));
  const imported = Number(await page.evaluate(`benchPeer.importRows(${IMPORTED})`));
  return {
    rowsPerS: IMPORTED / (imported / 1000),
    durable: median(edits.map((edit) => edit.durable)),
    repaint: median(edits.map((edit) => edit.repaint)),
    drop: median(drops),
  };
}
