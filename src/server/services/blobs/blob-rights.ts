import { isVisible } from '#domain/kernel/entity.ts';
import { entityOf, isKind, KINDS } from '#domain/registry.ts';
import { ACCESS, viewIn } from '#domain/sync/access.ts';
import { filesNamed } from '#domain/sync/attachment-refs.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { isSettlement } from '#domain/sync/op-rules.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { BlobLine } from '../../store/blob.table.ts';
import type { Tx } from '../../store/store.ts';
import type { Sight } from '../access.ts';

/** Somebody, with what he may see today. */
export interface Viewer {
  readonly userId: string;
  readonly sight: Sight;
}

/** Whether a person may write anything at all: who only reads has nothing to attach. */
export function mayUpload({ grants }: Sight): boolean {
  return grants.some(({ role }) =>
    KINDS.some((kind) => (ACCESS[kind][role]?.verbs.length ?? 0) > 0),
  );
}

/** Blobs whose bytes a person may have: those he sent, and those that a row in his sight names. */
export function readable(
  tx: Tx,
  workspace: number,
  viewer: Viewer,
  blobs: readonly string[],
): Promise<ReadonlySet<string>> {
  return allowed(tx, workspace, viewer, blobs, (line, found) => shows(viewer, line, found));
}

/**
 * Blobs that a person may write into a record. Beside the readable ones those that a field in his
 * sight once named, so that a removal can be undone. Without this rule whoever knows a hash could
 * name it in a row of his own and then read foreign bytes through that row.
 */
export function nameable(
  tx: Tx,
  workspace: number,
  viewer: Viewer,
  blobs: readonly string[],
): Promise<ReadonlySet<string>> {
  return allowed(tx, workspace, viewer, blobs, (line, found) => {
    if (shows(viewer, line, found)) return true;
    const view = viewIn(viewer.sight.grants, found.scopes);
    // A task shows what it shows: its parts have no history of their own.
    if (!view || isSettlement(found.kind)) return false;
    return isVisible(entityOf(found.kind).fields[line.field], view);
  });
}

/** Whether a row names the blob today, in a field that the viewer sees. */
function shows({ sight }: Viewer, { sha256 }: BlobLine, found: WorldRow): boolean {
  const view = found.deleted ? null : viewIn(sight.grants, found.scopes);
  if (!view) return false;
  const shown = maskRow(entityOf(found.kind), found.row, view);
  return filesNamed(found.kind, shown).some((named) => named.sha256 === sha256);
}

async function allowed(
  tx: Tx,
  workspace: number,
  { userId }: Viewer,
  blobs: readonly string[],
  holds: (line: BlobLine, row: WorldRow) => boolean,
): Promise<ReadonlySet<string>> {
  const may = new Set(await tx.blobs.sentBy(workspace, userId, blobs));
  const rest = blobs.filter((sha256) => !may.has(sha256));
  if (rest.length === 0) return may;
  const lines = (await tx.blobs.lines(workspace, rest)).filter(({ kind }) => isKind(kind));
  const loaded = await tx.records.load(workspace, uniqueRows(lines));
  const rows = new Map(loaded.map((found) => [`${found.kind} ${found.row.id}`, found]));
  for (const line of lines) {
    const found = rows.get(`${line.kind} ${line.id}`);
    if (found && holds(line, found)) may.add(line.sha256);
  }
  return may;
}

function uniqueRows(lines: readonly BlobLine[]) {
  return [...new Map(lines.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
}
