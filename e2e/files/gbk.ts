let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every two-byte character of GBK, learnt from the decoder that Node brings. */
function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table;
  const made = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !made.has(char)) made.set(char, [high, low]);
    }
  table = made;
  return made;
}

/** Text in GBK, as Chinese Excel writes a CSV. Throws on characters that GBK does not have. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : pairs().get(char);
    if (!pair) throw new Error(`GBK has no ${char}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
