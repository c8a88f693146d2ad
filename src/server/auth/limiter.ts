/** How many failed sign-ins are borne, counted apart for one name from one place and for one place. */
export const PER_NAME = 10;
export const PER_PLACE = 100;
const WINDOW_MS = 15 * 60_000;
const MOST_KEPT = 20_000;

/** Counts failures in a sliding window; successes cost nothing. In memory: a restart forgets. */
export function createLimiter(now: () => number) {
  const failures = new Map<string, number[]>();
  const recent = (key: string) => (failures.get(key) ?? []).filter((t) => t > now() - WINDOW_MS);
  const keys = (place: string, name: string): readonly [string, number][] => [
    [`${place}|${name.toLowerCase()}`, PER_NAME],
    [place, PER_PLACE],
  ];
  return {
    /** Seconds to wait before the next attempt is heard; 0 where it may be made. */
    wait(place: string, name: string): number {
      const waits = keys(place, name).map(([key, most]) => {
        const list = recent(key);
        const oldest = list.at(-most);
        return oldest === undefined ? 0 : Math.ceil((oldest + WINDOW_MS - now()) / 1000);
      });
      return Math.max(...waits);
    },
    failed(place: string, name: string): void {
      if (failures.size > MOST_KEPT) failures.clear();
      for (const [key] of keys(place, name)) failures.set(key, [...recent(key), now()]);
    },
    succeeded(place: string, name: string): void {
      failures.delete(`${place}|${name.toLowerCase()}`);
    },
  };
}
