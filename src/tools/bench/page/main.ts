import Dexie, { type Table } from 'dexie';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';

/** The usual way: a record per row, an index per indexed field, and what Dexie offers on top. */
class RawDatabase extends Dexie {
  declare readonly enterprise: Table<Row, string>;

  constructor() {
    super('raw');
    const indexed = Object.entries(enterprise.fields).flatMap(([name, field]) =>
      field.indexed || field.refersTo ? [name] : [],
    );
    this.version(1).stores({ enterprise: ['id', ...indexed].join(', ') });
  }
}

const PAGE = 1000;
const SHOWN = 50;
const SEARCHED = ['name', 'shortName', 'formerNames', 'creditCode', 'phone', 'contactPhone'];
const db = new RawDatabase();

async function firstSync(): Promise<void> {
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
      await db.enterprise.bulkPut(rows);
      rows = [];
    }
    if (piece?.done ?? true) break;
  }
}

async function show(text: string): Promise<void> {
  const word = text.trim().toLowerCase();
  const ordered = db.enterprise.orderBy('name');
  const holds = (row: Row) =>
    SEARCHED.some((field) =>
      String(row[field] ?? '')
        .toLowerCase()
        .includes(word),
    );
  const found = word === '' ? null : await ordered.filter(holds).toArray();
  const rows = found ?? (await ordered.limit(SHOWN).toArray());
  const total = found ? found.length : await db.enterprise.count();
  const body = document.querySelector('tbody');
  const status = document.querySelector('[role=status]');
  if (!body || !status) return;
  body.replaceChildren(
    ...rows.slice(0, SHOWN).map((row) => {
      const line = document.createElement('tr');
      line.dataset.id = row.id;
      for (const field of ['name', 'creditCode', 'region', 'industry', 'contactName', 'phone']) {
        const cell = document.createElement('td');
        cell.textContent = String(row[field] ?? '');
        line.append(cell);
      }
      return line;
    }),
  );
  status.textContent = String(total);
  document.body.dataset.answers = text.trim();
}

document.querySelector('input')?.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement) void show(event.target.value);
});

if (location.hash === '#sync') await firstSync();
await show('');
