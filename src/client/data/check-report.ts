/** What a comparison with the server found; `mended` shelves are loaded anew. */
export interface CheckReport {
  readonly at: string;
  readonly shelves: number;
  readonly rows: number;
  readonly mended: readonly {
    readonly scope: string;
    readonly kind: string;
    readonly here: number;
    readonly there: number;
  }[];
  /** Scopes that changed faster than they could be compared. */
  readonly skipped: number;
}
