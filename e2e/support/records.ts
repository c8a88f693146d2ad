import type { Page } from '@playwright/test';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
interface List {
  readonly items: readonly { readonly r: Row }[];
  readonly cursor: string | null;
}

/** What the server holds of a kind for the person who is signed in on this page. */
export async function everyRecord(page: Page, kind: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor = '';
  do {
    const list = await recordsAfter(page, kind, cursor);
    rows.push(...list.items.map((item) => item.r));
    cursor = list.cursor ?? '';
  } while (cursor !== '');
  return rows;
}

/** Some record of a kind. */
export async function anyRecord(page: Page, kind: string): Promise<Row> {
  const [first] = (await recordsAfter(page, kind, '')).items;
  if (!first) throw new Error(`The server shows no ${kind}`);
  return first.r;
}

async function recordsAfter(page: Page, kind: string, cursor: string): Promise<List> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.get(
    `${origin}/api/records/${kind}?limit=200${cursor && `&cursor=${cursor}`}`,
  );
  if (!answer.ok()) throw new Error(`${kind}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as List;
}

/** One entry of a record's history on the server. */
export interface Past {
  readonly op: string;
  readonly client: string;
  readonly n: number;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

/** What happened to a record on the server, the oldest first. */
export async function pastOf(page: Page, kind: string, id: string): Promise<readonly Past[]> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.get(`${origin}/api/records/${kind}/${id}/history`);
  if (!answer.ok()) throw new Error(`${kind} ${id}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { items: Past[] }).items.toReversed();
}
