const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** True for `2019`, `2019-05` and `2019-05-03` where the day exists. */
export function isPartialDate(text: string): boolean {
  const m = SHAPE.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), m[2], m[3]];
  if (month === undefined) return true;
  const mm = Number(month);
  if (mm < 1 || mm > 12) return false;
  if (day === undefined) return true;
  const last = (DAYS[mm - 1] ?? 0) + (mm === 2 && isLeap(year) ? 1 : 0);
  return Number(day) >= 1 && Number(day) <= last;
}

/** First day that a partial date may mean: `2019-05` → `2019-05-01`. */
export function earliest(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean: `2019-05` → `2019-05-31`. */
export function latest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [y, m] = date.split('-').map(Number) as [number, number];
  const last = (DAYS[m - 1] ?? 31) + (m === 2 && isLeap(y) ? 1 : 0);
  return `${date}-${String(last).padStart(2, '0')}`;
}

/** Whether a from–to span holds on a day; open ends are null; `to` is the last day it held. */
export function holdsOn(day: string, from: string | null, to: string | null): boolean {
  return (from === null || earliest(from) <= day) && (to === null || latest(to) >= day);
}
