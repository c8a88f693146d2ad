/** Only as much as the bench uses: their own types are large, and one of them has none. */
declare module 'pouchdb-browser' {
  type Doc<T> = T & { readonly _id: string; readonly _rev: string };
  interface Listed<T> {
    readonly rows: readonly { readonly id: string; readonly doc?: Doc<T> }[];
  }
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class PouchDB<T> {
    constructor(name: string, options: { auto_compaction: boolean });
    bulkDocs(docs: readonly object[]): Promise<unknown>;
    allDocs(options?: {
      include_docs?: boolean;
      limit?: number;
      startkey?: string;
      endkey?: string;
    }): Promise<Listed<T>>;
    info(): Promise<{ doc_count: number }>;
    get(id: string): Promise<Doc<T>>;
    put(doc: object): Promise<unknown>;
  }
}

declare module 'rxdb/plugins/core' {
  interface RxDocument {
    toJSON(): unknown;
    patch(values: object): Promise<unknown>;
  }
  interface RxQuery<T> {
    exec(): Promise<T>;
    remove(): Promise<unknown>;
  }
  interface RxCollection {
    bulkInsert(rows: readonly object[]): Promise<unknown>;
    count(): RxQuery<number>;
    find(query: object): RxQuery<readonly RxDocument[]>;
    findOne(id: string): RxQuery<RxDocument | null>;
  }
  export function createRxDatabase(options: object): Promise<{
    addCollections(of: object): Promise<Record<string, RxCollection>>;
  }>;
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object;
}
