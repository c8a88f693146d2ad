import { cleanText } from './clean-text.ts';
import { type Finding, nothing, type Reading } from './finding.ts';
import { type Cell, cellText } from './sheet-grid.ts';

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/美元|美金|USD|\$/i, 'USD'],
  [/港币|港元|香港元|HKD/i, 'HKD'],
  [/欧元|EUR|€/i, 'EUR'],
  [/日元|JPY/i, 'JPY'],
  [/英镑|GBP|£/i, 'GBP'],
  [/澳元|澳大利亚元|AUD/i, 'AUD'],
  [/加元|加拿大元|CAD/i, 'CAD'],
  [/新台币|台币|TWD/i, 'TWD'],
  [/韩元|KRW/i, 'KRW'],
  [/瑞士法郎|CHF/i, 'CHF'],
  [/新加坡元|SGD/i, 'SGD'],
];
const WORDS =
  /人民币|RMB|CNY|USD|HKD|EUR|JPY|GBP|AUD|CAD|TWD|KRW|CHF|SGD|美元|美金|港币|港元|香港元|欧元|日元|英镑|澳大利亚元|澳元|加拿大元|加元|新台币|台币|韩元|瑞士法郎|新加坡元|元|圆|整|[¥￥$€£]/gi;
const APPROX = /^(约|大约|近|超过|超)|(左右|余|多|以上)(?=$|[万亿元(])/;
const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};

export interface Money {
  readonly cents: number;
  readonly currency: string;
  readonly approx?: boolean;
}

/**
 * `3,676.5000(万元)`, `138万人民币`, `17.9万美元`, `1.5亿` → cents; `unit` is that of the column's
 * header (`注册资金(万元)`). Null where the text has no unit at all or is no amount.
 */
export function parseMoney(text: string, unit: string | null): Money | 'no-unit' | null {
  const approx = APPROX.test(text);
  const currency = CURRENCIES.find(([words]) => words.test(text))?.[1] ?? 'CNY';
  const said = /[元圆¥￥$€£]|RMB|CNY|USD|美金|港币|人民币/i.test(text);
  const core = text
    .replace(/约|大约|近|超过|超|左右|余|多|以上/g, '')
    .replace(WORDS, '')
    .replace(/[()（）\s,，:：]/g, '');
  const m = /^(\d+)(?:\.(\d*))?(百万|千万|千|万|亿)?$/.exec(core);
  if (!m) return null;
  const factorName = m[3] ?? (said ? '' : unit);
  if (factorName === null) return 'no-unit';
  const factor = UNITS[factorName] ?? 1n;
  const fraction = (m[2] ?? '').padEnd(8, '0').slice(0, 8);
  const scaled = BigInt(m[1] ?? '0') * 100_000_000n + BigInt(fraction);
  const cents = Number((scaled * factor * 100n) / 100_000_000n);
  if (!Number.isSafeInteger(cents)) return null;
  return approx ? { cents, currency, approx } : { cents, currency };
}

/** An amount cell; the original text always stays in `capitalText`. */
export function readMoney(cell: Cell, col: number, unit: string | null): Reading {
  const read = cellText(cell).trim();
  const { text } = cleanText(read);
  if (text === '' || /^[-—/无]+$/.test(text)) return nothing;
  const money = parseMoney(text, unit);
  const finding = (code: Finding['code']): Finding => ({
    code,
    severity: 'warn',
    col,
    read,
    stored: null,
  });
  const also = { capitalText: text.slice(0, 120) };
  if (money === null) return { value: null, findings: [finding('money-unclear')], also };
  if (money === 'no-unit') return { value: null, findings: [finding('money-unit')], also };
  return { value: money, findings: [], also };
}
