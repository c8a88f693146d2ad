import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { servedItems } from '#domain/evidence/evidence.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { Op } from '#domain/sync/op.ts';

/** Puts a document into the library, or saves its changes; its id. */
export async function saveEvidence(before: Row | null, values: Values): Promise<string> {
  const id = before?.id ?? newId(sources);
  const op = before ? patchOp('evidence', before, values) : createOp('evidence', id, values);
  await act([op], 'evidence:act.saved', { name: String(values.name ?? '') });
  return id;
}

/** Takes a document out of the library; items that name it say that it is gone. */
export const removeEvidence = (row: Row): Promise<Saved | null> =>
  act([deleteOp('evidence', row)], 'evidence:act.removed', { name: String(row.name ?? '') });

/** The documents that entries name say so in the library: its owner reads there what they serve. */
export function servedOps(
  documents: readonly Evidence[],
  family: string,
  entries: Entries,
): readonly (Op | null)[] {
  const served = servedItems(documents, family, entries);
  return documents.map((row) =>
    served.has(row.id) ? patchOp('evidence', row, { usedBy: served.get(row.id) }) : null,
  );
}
