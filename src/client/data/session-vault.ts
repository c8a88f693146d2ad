/** A few texts that outlive a power cut: browsers write localStorage late, this at once. */
export interface Vault {
  read(key: string): Promise<string | null>;
  /** Null forgets. Resolves when it is on the disk. */
  write(key: string, text: string | null): Promise<void>;
}

const NAME = 'chamberbook-session';
const TABLE = 'kept';

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** The vault in IndexedDB; plain requests, so that the first page needs no library for it. */
export function openVault(factory: IDBFactory): Vault {
  return {
    async read(key) {
      const db = await open(factory);
      try {
        return await new Promise((done, fail) => {
          const request = db.transaction(TABLE).objectStore(TABLE).get(key);
          request.onsuccess = () =>
            done(typeof request.result === 'string' ? request.result : null);
          request.onerror = () => fail(request.error);
        });
      } finally {
        db.close();
      }
    },
    async write(key, text) {
      const db = await open(factory);
      try {
        await new Promise<void>((done, fail) => {
          const tx = db.transaction(TABLE, 'readwrite', { durability: 'strict' });
          if (text === null) tx.objectStore(TABLE).delete(key);
          else tx.objectStore(TABLE).put(text, key);
          tx.oncomplete = () => done();
          tx.onabort = () => fail(tx.error);
        });
      } finally {
        db.close();
      }
    },
  };
}
