import { v5, v7 } from 'uuid';

/** Sources that domain code is handed and never reaches for itself. */
export interface Sources {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sixteen random bytes. */
  readonly random: () => Uint8Array;
}

/** A new client-made id (UUIDv7). */
export function newId(sources: Sources): string {
  return v7({ msecs: sources.now(), random: sources.random() });
}

/** The id of an enterprise with a valid credit code: two devices adding it meet in one record. */
export function enterpriseId(workspaceId: string, creditCode: string): string {
  return v5(creditCode, workspaceId);
}
