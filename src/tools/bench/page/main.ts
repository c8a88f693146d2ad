import type { Row } from '#domain/kernel/entity.ts';
import type { Peer } from './stores/peer.ts';

/** Which store, and what with it: `#dexie sync`, `#ours`. */
const [which = '', task = ''] = decodeURIComponent(location.hash.slice(1)).split(' ');
const PAGE = 1000;
const SHOWN = 50;
const SEARCHED = ['name', 'shortName', 'formerNames', 'creditCode', 'phone', 'contactPhone'];
const STORES: Readonly<Record<string, () => Promise<{ open(): Promise<Peer> }>>> = {
  dexie: () => import('./stores/dexie.store.ts'),
  pouch: () => import('./stores/pouch.store.ts'),
  rx: () => import('./stores/rx.store.ts'),
  ours: () => import('./stores/ours.store.ts'),
};

async function firstSync(peer: Peer): Promise<void> {
  const answer = await fetch('/api/bench/rows');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let rows: Row[] = [];
  for (;;) {
    const piece = await reader?.read();
    const lines = (rest + (piece?.value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) rows.push(JSON.parse(line) as Row);
    if (rows.length >= PAGE || (piece?.done ?? true)) {
      await peer.put(rows);
      rows = [];
    }
    if (piece?.done ?? true) break;
  }
}

async function show(peer: Peer, text: string): Promise<void> {
  const word = text.trim().toLowerCase();
  const found = word === '' ? null : await peer.search(SEARCHED, word);
  const rows = found ?? (await peer.first(SHOWN));
  const total = found ? found.length : await peer.count();
  const body = document.querySelector('tbody');
  const status = document.querySelector('[role=status]');
  if (!body || !status) return;
  body.replaceChildren(...rows.slice(0, SHOWN).map(lineOf));
  status.textContent = String(total);
  document.body.dataset.answers = text.trim();
}

function lineOf(row: Row): HTMLElement {
  const line = document.createElement('tr');
  line.dataset.id = row.id;
  for (const field of ['name', 'creditCode', 'region', 'industry', 'contactName', 'phone']) {
    const cell = document.createElement('td');
    cell.textContent = String(row[field] ?? '');
    line.append(cell);
  }
  return line;
}

/** Milliseconds until an edit is kept, and until the row with it stands on the screen. */
async function edit(peer: Peer, phone: string): Promise<{ durable: number; repaint: number }> {
  const line = document.querySelector<HTMLElement>('[data-id]');
  const id = line?.dataset.id ?? '';
  const start = performance.now();
  await peer.edit(id, phone);
  const durable = performance.now() - start;
  const row = await peer.get(id);
  if (row?.phone !== phone) throw new Error('The edit is not there');
  if (row && line) line.replaceWith(lineOf(row));
  await new Promise<void>((painted) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => painted();
      channel.port2.postMessage(null);
    });
  });
  return { durable, repaint: performance.now() - start };
}

async function drop(peer: Peer, federation: string): Promise<number> {
  const start = performance.now();
  await peer.drop(federation);
  return performance.now() - start;
}

async function importRows(peer: Peer, rows: number): Promise<number> {
  const start = performance.now();
  await peer.importRows?.(rows);
  return performance.now() - start;
}

const load = STORES[which];
if (!load) throw new Error(`No store is called ${which}`);
const peer = await (await load()).open();
document.querySelector('input')?.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement) void show(peer, event.target.value);
});
if (task === 'sync') await firstSync(peer);
await show(peer, '');
Object.assign(globalThis, {
  benchPeer: {
    edit: (phone: string) => edit(peer, phone),
    drop: (federation: string) => drop(peer, federation),
    importRows: (rows: number) => importRows(peer, rows),
  },
});
