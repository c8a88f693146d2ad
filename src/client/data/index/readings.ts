/** All readings of a character in plain letters (曾 → ceng, zeng); empty where it has none. */
export type ReadingsOf = (char: string) => readonly string[];

/** Loads the pinyin dictionary; its own chunk, for a list is on the screen before it is needed. */
export async function loadReadings(): Promise<ReadingsOf> {
  const { pinyin } = await import('pinyin-pro');
  return (char) => {
    const common = { toneType: 'none', v: true, type: 'array' } as const;
    const all = [
      ...pinyin(char, { ...common, multiple: true }),
      ...pinyin(char, { ...common, mode: 'surname' }),
    ].filter((reading) => /^[a-z]+$/.test(reading) && reading !== char);
    // Keyboards write ü as v, some people as u.
    return [...new Set(all.flatMap((r) => (/^[ln]v/.test(r) ? [r, r.replace('v', 'u')] : [r])))];
  };
}
