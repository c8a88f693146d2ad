/** How fast work goes that several do at once. */
export interface Rate {
  readonly perSecond: number;
  /** How long each piece took, in ms. */
  readonly ms: readonly number[];
}

/** So many workers do one piece after another until the time is over. */
export async function rateOf(
  workers: number,
  seconds: number,
  piece: (worker: number) => Promise<unknown>,
): Promise<Rate> {
  const started = performance.now();
  const end = started + seconds * 1000;
  const ms: number[] = [];
  const work = async (worker: number) => {
    while (performance.now() < end) {
      const from = performance.now();
      await piece(worker);
      ms.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return { perSecond: (ms.length * 1000) / (performance.now() - started), ms };
}

/** How long work takes, in ms. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
