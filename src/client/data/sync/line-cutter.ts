const NEWLINE = 10;

/** Cuts a stream of bytes into lines; bytes, because what is stored as it came need not become text. */
export class LineCutter {
  /** The beginning of a line whose end has not come. */
  private rest: Uint8Array[] = [];

  /** The lines that end in this piece, without their ends; empty ones are left out. */
  cut(piece: Uint8Array): Uint8Array[] {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let to = piece.indexOf(NEWLINE); to >= 0; to = piece.indexOf(NEWLINE, from)) {
      const line =
        this.rest.length > 0 ? this.joined(piece.subarray(from, to)) : piece.subarray(from, to);
      if (line.length > 0) lines.push(line);
      from = to + 1;
    }
    if (from < piece.length) this.rest.push(piece.subarray(from));
    return lines;
  }

  private joined(end: Uint8Array): Uint8Array {
    const line = joinBytes([...this.rest, end]);
    this.rest = [];
    return line;
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
