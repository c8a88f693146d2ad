import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { MeetingKind } from '#domain/meeting/meeting.entity.ts';
import { papersOf } from '#domain/meeting/meeting.rules.ts';

const said = (subject: unknown) => ({ subject: String(subject ?? '') });

/**
 * Saves a meeting, new or changed; its id. A file that comes with it goes into the library of its
 * body as a document in the same act, so that it serves items of schemes as well.
 */
export async function saveMeeting(
  before: Row | null,
  values: Values,
  file: string | null,
): Promise<string> {
  const id = before?.id ?? newId(sources);
  const paper = file === null ? null : newId(sources);
  const next = paper === null ? values : { ...values, documentId: paper };
  const ops = [
    paper === null
      ? null
      : createOp('evidence', paper, {
          name: String(values.subject),
          subjectKind: values.bodyKind,
          subjectId: values.bodyId,
          kind: papersOf(values.kind as MeetingKind),
          issuedOn: values.date,
          file,
        }),
    before ? patchOp('meeting', before, next) : createOp('meeting', id, next),
  ];
  await act(ops, before ? 'meetings:act.changed' : 'meetings:act.saved', said(values.subject));
  return id;
}

/** Removes what was entered by mistake; its document stays in the library. */
export const removeMeeting = (row: Row) =>
  act([deleteOp('meeting', row)], 'meetings:act.removed', said(row.subject));
