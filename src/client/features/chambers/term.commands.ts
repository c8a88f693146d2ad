import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

const said = (chamber: string, n: unknown) => ({ name: chamber, n: Number(n) });

/** Opens a term of a chamber. */
export const openTerm = (chamber: Row, values: Values) =>
  act(
    [createOp('term', newId(sources), { ...values, bodyKind: 'chamber', bodyId: chamber.id })],
    'chambers:act.openTerm',
    said(String(chamber.name), values.number),
  );

/** Corrects number or dates of a term. */
export const changeTerm = (chamber: Row, term: Row, values: Values) =>
  act([patchOp('term', term, values)], 'chambers:act.changeTerm', {
    ...said(String(chamber.name), values.number ?? term.number),
  });

/** Puts off the election: once, by a year at most, with its reason. */
export const extendTerm = (chamber: Row, term: Row, values: Values) =>
  act(
    [
      patchOp('term', term, {
        extendedTo: values.extendedTo,
        extensionReason: values.extensionReason,
      }),
    ],
    'chambers:act.extendTerm',
    { ...said(String(chamber.name), term.number), date: String(values.extendedTo) },
  );

/** Removes a term entered by mistake; appointments lose their link to it. */
export const deleteTerm = (chamber: Row, term: Row, appointments: readonly Row[]) =>
  act(
    [
      ...appointments
        .filter((appointment) => appointment.termId === term.id)
        .map((appointment) => patchOp('appointment', appointment, { termId: null })),
      deleteOp('term', term),
    ],
    'chambers:act.removeTerm',
    said(String(chamber.name), term.number),
  );
