import type { Page } from '@playwright/test';

/** One object store with everything in it; binary values as `{ "$": type, "b": base64 }`. */
interface FrozenStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** With their keys where these are not part of the value. */
  readonly records: readonly { readonly key?: IDBValidKey; readonly value: unknown }[];
}

/** What a release leaves on a device. */
export interface FrozenProfile {
  readonly release: string;
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly FrozenStore[];
  }[];
  readonly localStorage: Readonly<Record<string, string>>;
}

/** Everything that this origin keeps in the page's browser. */
export function readProfile(page: Page, release: string): Promise<FrozenProfile> {
  return page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const packed = async (value: unknown): Promise<unknown> => {
      if (Array.isArray(value)) return Promise.all(value.map(packed));
      if (ArrayBuffer.isView(value) || value instanceof Blob) {
        const bytes =
          value instanceof Blob
            ? new Uint8Array(await value.arrayBuffer())
            : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        return { $: value.constructor.name, b: btoa(text) };
      }
      if (typeof value !== 'object' || value === null) return value;
      if (Object.getPrototypeOf(value) !== Object.prototype)
        throw new Error(`A profile holds a ${value.constructor.name}: teach profile.ts`);
      const parts = Object.entries(value).map(async ([key, one]) => [key, await packed(one)]);
      return Object.fromEntries(await Promise.all(parts)) as object;
    };
    const databases = [];
    for (const { name: called = '' } of await indexedDB.databases()) {
      const db = await settled(indexedDB.open(called));
      const names = [...db.objectStoreNames];
      const stores = [];
      for (const one of names) {
        const store = db.transaction(one).objectStore(one);
        const { keyPath, autoIncrement } = store;
        const indexes = [...store.indexNames].map((one) => {
          const { name: index, keyPath: path, unique, multiEntry } = store.index(one);
          return { name: index, keyPath: path, unique, multiEntry };
        });
        const all = [settled(store.getAllKeys()), settled(store.getAll())] as const;
        const [keys, values] = await Promise.all(all);
        const texts = await Promise.all(values.map(packed));
        const records = texts.map((value, at) => ({
          ...(keyPath === null ? { key: keys[at] } : {}),
          value,
        }));
        stores.push({ name: store.name, keyPath, autoIncrement, indexes, records });
      }
      databases.push({ name: called, version: db.version, stores });
      db.close();
    }
    return { release: name, databases, localStorage: { ...localStorage } };
  }, release) as Promise<FrozenProfile>;
}

/** Puts a frozen profile into a browser that has none; the page shows the origin, but not the app. */
export async function writeProfile(page: Page, frozen: FrozenProfile): Promise<void> {
  await page.evaluate(async (text) => {
    const { databases, localStorage: texts } = JSON.parse(text) as FrozenProfile;
    const unpacked = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(unpacked);
      if (typeof value !== 'object' || value === null) return value;
      const { $: type, b } = value as { $?: unknown; b?: unknown };
      if (typeof type === 'string' && typeof b === 'string') {
        const { buffer } = Uint8Array.from(atob(b), (char) => char.charCodeAt(0));
        const Kind: unknown = Reflect.get(globalThis, type);
        const given = type === 'Blob' ? [buffer] : buffer;
        return Reflect.construct(Kind as new (bytes: unknown) => unknown, [given]);
      }
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpacked(one)]));
    };
    for (const { name, version, stores } of databases) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name, version);
        request.onupgradeneeded = () => {
          for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
            const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
            for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
              made.createIndex(index, path, { unique, multiEntry });
          }
        };
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const tx = db.transaction(
        stores.map((store) => store.name),
        'readwrite',
      );
      const written = new Promise<void>((done, fail) => {
        tx.oncomplete = () => done();
        tx.onabort = () => fail(tx.error);
      });
      for (const { name: store, records } of stores)
        for (const { key, value } of records)
          tx.objectStore(store).put(unpacked(value), ...(key === undefined ? [] : [key]));
      await written;
      db.close();
    }
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, JSON.stringify(frozen));
}
