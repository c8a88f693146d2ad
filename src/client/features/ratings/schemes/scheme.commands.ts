import { data } from '#client/data/data.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { ExampleScheme } from '#domain/scheme/examples/example-scheme.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { copyVersion } from '#domain/scheme/scheme.versions.ts';

const said = ({ name, version }: Values) => ({ name: String(name), version: String(version) });

/** Makes an example a draft of one's own federation; returns its id. */
export async function takeExample(
  { key: _, ...facts }: ExampleScheme,
  federationId: string,
  version: string,
): Promise<string> {
  const id = newId(sources);
  const levels = facts.outcome === 'grade' ? null : [...RATING_LEVELS];
  const values = { ...facts, version, levels, federationId, state: 'draft' };
  await act([createOp('scheme', id, values)], 'schemes:act.take', said(values));
  return id;
}

/** A new draft with all parts of a version, in the name of one's own federation; returns its id. */
export async function copyScheme(
  from: Scheme,
  federationId: string,
  version: string,
): Promise<string> {
  const id = newId(sources);
  const values = { ...copyVersion(from, version), federationId, demo: null };
  await act([createOp('scheme', id, values)], 'schemes:act.copy', said(values));
  return id;
}

export const saveScheme = (row: Row, values: Values) =>
  act([patchOp('scheme', row, values)], 'schemes:act.save', said({ ...row, ...values }));

/** Puts a version into use. The caller has seen to it that its parts add up. */
export const adoptScheme = (row: Row, today: string) =>
  act(
    [patchOp('scheme', row, { state: 'adopted', adoptedOn: row.adoptedOn ?? today })],
    'schemes:act.adopt',
    said(row),
  );

export const withdrawScheme = (row: Row) =>
  act([patchOp('scheme', row, { state: 'withdrawn' })], 'schemes:act.withdraw', said(row));

/** Closes a version for good: the server does not take it back, so no undo is offered. */
export async function lockScheme(row: Row, today: string): Promise<void> {
  const op = patchOp('scheme', row, { lockedOn: today });
  if (op) await data.change({ ops: [op], label: { key: 'schemes:act.lock', values: said(row) } });
}

export const removeScheme = (row: Row) =>
  act([deleteOp('scheme', row)], 'schemes:act.remove', said(row));
