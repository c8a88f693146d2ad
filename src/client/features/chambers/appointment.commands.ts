import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

/** Who is appointed: someone on file, or with `file` a new person whom the chamber keeps from now on. */
export interface Appointee {
  readonly id: string;
  readonly name: string;
  readonly file?: { readonly phone: string | null };
}

/** Appoints someone to a post of a chamber; a new person is filed in the same act. */
export function appoint(chamberId: string, who: Appointee, values: Values, post: string) {
  const body = { bodyKind: 'chamber', bodyId: chamberId };
  const person = who.file
    ? createOp('person', who.id, { ...body, name: who.name, phone: who.file.phone })
    : null;
  const appointment = createOp('appointment', newId(sources), {
    ...values,
    ...body,
    personId: who.id,
  });
  return act([person, appointment], 'chambers:act.appoint', { person: who.name, post });
}

/** Corrects post, order, term or days of an appointment. */
export const changeAppointment = (row: Row, values: Values, person: string) =>
  act([patchOp('appointment', row, values)], 'chambers:act.changeAppointment', { person });

/** Ends an appointment on a day; it stays as history. */
export const endAppointment = (row: Row, to: string, person: string, post: string) =>
  act([patchOp('appointment', row, { to })], 'chambers:act.endAppointment', { person, post });

/** Removes an appointment entered by mistake. */
export const deleteAppointment = (row: Row, person: string) =>
  act([deleteOp('appointment', row)], 'chambers:act.removeAppointment', { person });
