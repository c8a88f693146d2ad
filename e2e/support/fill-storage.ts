import type { Page } from '@playwright/test';

const FILLER = 'filler';

/** Writes until the browser refuses even the smallest piece: the room of this origin is used up. */
export async function fill(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore(name, { autoIncrement: true });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const fits = (bytes: number) =>
      new Promise<boolean>((done) => {
        const tx = db.transaction(name, 'readwrite', { durability: 'strict' });
        tx.oncomplete = () => done(true);
        tx.onabort = () => done(false);
        // Random, so that no compression makes room again.
        const piece = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += 65_536)
          crypto.getRandomValues(piece.subarray(at, at + 65_536));
        tx.objectStore(name).add(piece);
      });
    for (let bytes = 4_194_304; bytes >= 256; bytes /= 4) while (await fits(bytes));
    db.close();
  }, FILLER);
}

/** Gives the room back. */
export async function freed(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
    FILLER,
  );
}
