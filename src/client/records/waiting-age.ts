const DAY_MS = 86_400_000;
/** Some browsers clear a site's data after seven days without a visit: warn well before. */
const OLD_DAYS = 2;
const OVERDUE_DAYS = 5;

/** How long the oldest unsent change has waited: no matter, worth a warning, a danger. */
export function waitingAge(oldest: string | null, now: number): 'fresh' | 'old' | 'overdue' {
  const days = oldest === null ? 0 : (now - Date.parse(oldest)) / DAY_MS;
  if (days > OVERDUE_DAYS) return 'overdue';
  return days > OLD_DAYS ? 'old' : 'fresh';
}
