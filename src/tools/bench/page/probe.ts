/**
 * Runs in the page before anything else: notes when rows stand on the screen, when a text is
 * answered there, and which tasks were long. Times are milliseconds of `performance.now()`.
 */
interface BenchNotes {
  /** First rows of a list painted. */
  firstRows: number | null;
  /** The whole list is counted: wall clock, for the server's clock is compared with it. */
  counted: { total: number; at: number }[];
  /** From the event of a letter to the painted rows that answer it. */
  keys: { text: string; ms: number }[];
  /** From the question of a list with a text to its answer from the worker, on the page. */
  searches: { text: string; ms: number }[];
  longTasks: { start: number; ms: number }[];
  /** The first word that rows are on their way. */
  loadingAt: number | null;
}

/** What crosses between page and worker, as far as it is looked at here. */
interface Crossing {
  calls?: { call: number; path: string; args: { text?: string }[] }[];
  answers?: { answer: number }[];
  event?: { type: string; status?: { loading: unknown } };
}

(() => {
  const notes: BenchNotes = {
    ...{ firstRows: null, counted: [], keys: [], searches: [], longTasks: [], loadingAt: null },
  };
  Object.assign(globalThis, { benchNotes: notes });
  let typed: { text: string; at: number } | null = null;
  let rowsSeen = false;

  const afterPaint = (note: () => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = note;
      channel.port2.postMessage(null);
    });
  };
  const look = () => {
    if (!rowsSeen && document.querySelector('[data-id]')) {
      rowsSeen = true;
      afterPaint(() => {
        notes.firstRows = performance.now();
      });
    }
    // Progress is a status as well: only a count that begins with 共 is the list's own.
    const said = [...document.querySelectorAll('[role=status]')].map((e) => e.textContent ?? '');
    const count = said.find((text) => /^(共 )?[\d,]+/.test(text.trim()) && !text.includes('%'));
    const total = Number(/[\d,]+/.exec(count ?? '')?.[0]?.replaceAll(',', ''));
    if (total > 0 && total !== notes.counted.at(-1)?.total)
      notes.counted.push({ total, at: Date.now() });
    const key = typed;
    if (!key || document.querySelector<HTMLElement>('[data-answers]')?.dataset.answers !== key.text)
      return;
    typed = null;
    afterPaint(() => notes.keys.push({ text: key.text, ms: performance.now() - key.at }));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
    attributeFilter: ['data-answers', 'data-id'],
  });
  document.addEventListener(
    'input',
    (event) => {
      if (event.target instanceof HTMLInputElement)
        typed = { text: event.target.value.trim(), at: event.timeStamp };
    },
    { capture: true },
  );
  const asked = new Map<number, { text: string; at: number }>();
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<Crossing>) => {
        if (data.event?.status?.loading) notes.loadingAt ??= performance.now();
        for (const { answer } of data.answers ?? []) {
          const { text, at } = asked.get(answer) ?? {};
          if (text && at) notes.searches.push({ text, ms: performance.now() - at });
        }
      });
    }
    override postMessage(message: Crossing): void {
      for (const { call, path, args } of message.calls ?? [])
        if (path === 'list') asked.set(call, { text: args[0]?.text ?? '', at: performance.now() });
      super.postMessage(message);
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      notes.longTasks.push({ start: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
})();
