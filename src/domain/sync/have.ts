/**
 * Names the set of shelves a client holds: the same text from the same scopes, views and kinds,
 * in any order. FNV-1a 64 over the sorted lines; not a secret, only a comparison.
 */
export function haveHash(
  scopes: Readonly<Record<string, string>>,
  kinds: readonly string[],
): string {
  const lines = [
    ...Object.entries(scopes).map(([s, v]) => `${s}=${v}`),
    ...kinds.map((k) => `#${k}`),
  ];
  return fnv64(lines.sort().join('\n')).toString(16).padStart(16, '0');
}

/** FNV-1a, 64 bits, over UTF-16 code units; in two halves, for a shelf has many rows. */
function fnv(text: string): readonly [high: number, low: number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // The prime is 2⁴⁰ + 0x1b3: shift the low half up by 40 bits, and add 0x1b3 times both.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + (low << 8) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low];
}

const joined = (high: number, low: number) => (BigInt(high) << 32n) | BigInt(low);

/** FNV-1a, 64 bits, over UTF-16 code units. */
export function fnv64(text: string): bigint {
  return joined(...fnv(text));
}

/** Order-free hash of a shelf: the sum modulo 2⁶⁴ of one hash per (id, rev), as 16 hex digits. */
export function shelfHash(rows: Iterable<{ readonly id: string; readonly rev: number }>): string {
  let high = 0;
  let low = 0;
  for (const { id, rev } of rows) {
    const [h, l] = fnv(`${id}@${rev}`);
    const sum = low + l;
    high = (high + h + (sum >= 2 ** 32 ? 1 : 0)) >>> 0;
    low = sum >>> 0;
  }
  return joined(high, low).toString(16).padStart(16, '0');
}
