import { data } from '#client/data/data.ts';
import { isoDay } from '#client/ui/format.ts';

/** Saves a text as a file on this computer. */
function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves all changes that the server has not taken as a file that support can read back. */
export async function saveUnsent(): Promise<void> {
  const text = await data.exportUnsent();
  saveFile(`chamberbook-unsent-${isoDay(new Date())}.json`, text, 'application/json');
}
