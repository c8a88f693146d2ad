import { Problem } from '#domain/kernel/problem.ts';

export interface Decoded {
  readonly text: string;
  /** What a person calls it: UTF-8, GB18030, UTF-16. */
  readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16';
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Every second byte zero: UTF-16 without a mark, as some exports write it. */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even === 0) return 'utf-16le';
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : null;
}

/** Text of a file by its marks, then as strict UTF-8, then as GB18030 (which holds GBK and GB2312). */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  const wide =
    a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : looksWide(bytes);
  if (wide) {
    const text = tryDecode(bytes, wide);
    if (text !== null) return { text, encoding: 'UTF-16' };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const chinese = tryDecode(bytes, 'gb18030');
  if (chinese !== null) return { text: chinese, encoding: 'GB18030' };
  throw new Problem('malformed', 'The bytes are text in no encoding that is read here', {
    reason: 'encoding',
  });
}
