let page = '';
let waiting = 0;

function show(): void {
  document.title = waiting > 0 ? `(${waiting}) ${page}` : page;
}

/** Names the window after the page: `titlePage(t('title'), t('app.name'))`. */
export function titlePage(title: string, app: string): void {
  page = `${title} · ${app}`;
  show();
}

/** How much waits for this person stands before the name, so that it is seen among other windows. */
export function titleWaiting(count: number): void {
  waiting = count;
  show();
}
