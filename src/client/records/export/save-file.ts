const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

/** Hands a file to the browser's downloads; the name's ending says its type. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith('.csv') ? TYPES.csv : TYPES.xlsx;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  // The browser has taken the bytes once the click returns to the loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
