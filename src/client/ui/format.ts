/** Formatters are dear to make and cheap to use: each is made once. */
function once<O, F>(
  make: (language: string, options: O) => F,
): (language: string, options: O) => F {
  const made = new Map<string, F>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const format = made.get(key) ?? make(language, options);
    made.set(key, format);
    return format;
  };
}
const numberFormat = once(
  (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
const dateFormat = once(
  (language: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options),
);

/** Numbers with thousands separators: `18600` → `18,600`. */
export function formatNumber(value: number, language: string): string {
  return numberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** A share with one decimal, `null` where the whole is nothing. */
export function formatShare(part: number, whole: number, language: string): string | null {
  if (whole === 0) return null;
  return numberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(part / whole);
}

/** How much falls to one, with two decimals: `1241 / 490` → `2.53`; `null` where the whole is nothing. */
export function formatRatio(part: number, whole: number, language: string): string | null {
  return whole === 0 ? null : formatNumber(part / whole, language);
}

/** A stored date in prose: `2026-11-21` → 2026年11月21日, `2019-05` → 2019年5月, `2019` → 2019年. */
export function formatDate(date: string, language: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (Number.isNaN(at.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) parts.month = 'long';
  if (day !== undefined) parts.day = 'numeric';
  return dateFormat(language, parts).format(at);
}

/** A moment in the reader's time zone: `11月21日 09:14`, with the year where it is another one. */
export function formatMoment(iso: string, language: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const sameDay = at.toDateString() === now.toDateString();
  const sameYear = at.getFullYear() === now.getFullYear();
  return dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...(sameDay ? {} : { month: 'long', day: 'numeric' }),
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

export interface Money {
  readonly cents: number;
  readonly currency: string;
  readonly approx?: boolean | undefined;
}

/** Money as people say it: whole 万元 from ten thousand yuan on, else yuan. */
export function formatMoney(money: Money, language: string): string {
  const yuan = money.cents / 100;
  const number = (value: number) =>
    numberFormat(language, { maximumFractionDigits: 2 }).format(value);
  if (money.currency !== 'CNY')
    return numberFormat(language, {
      style: 'currency',
      currency: money.currency,
      maximumFractionDigits: 2,
    }).format(yuan);
  if (!language.startsWith('zh')) return `¥${number(yuan)}`;
  return Math.abs(yuan) >= 10_000 ? `${number(yuan / 10_000)} 万元` : `${number(yuan)} 元`;
}

/** Bytes for people: `12.3 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return numberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Today as the reader's calendar has it: `2026-11-21`. */
export function isoDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
