import { guarded } from '#domain/roster-import/formula-guard.ts';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV file with the mark by which Chinese Excel knows UTF-8; formulas are disarmed. */
export function writeCsvTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const lines = [headers, ...rows].map((row) => row.map((text) => quoted(guarded(text))).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
