import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { EndedStatus } from '#domain/membership/membership.rules.ts';
import { act } from '../act.ts';
import { createOp, deleteOp, patchOp, type Values } from '../ops.ts';
import { sources } from '../sources.ts';

/** Whose membership an act is about, for its words. */
export interface Names {
  readonly member: string;
  readonly body: string;
}
export interface Leaving {
  readonly status: EndedStatus;
  readonly leftOn: string;
  readonly leavingReason: string | null;
}

const said = ({ member, body }: Names) => ({ member, body });

/** An op that admits a member; `values` hold member, body, post, number, day of joining. */
export const admission = (values: Values) =>
  createOp('membership', newId(sources), { status: 'active', ...values });

/** Admits a member to a body. */
export const admitMember = (values: Values, names: Names) =>
  act([admission(values)], 'members:act.admit', said(names));

/** Corrects post, number, days, dues or representative. */
export const changeMembership = (row: Row, values: Values, names: Names) =>
  act([patchOp('membership', row, values)], 'members:act.change', said(names));

/** Ends a membership; the record stays as history. */
export const endMembership = (row: Row, leaving: Leaving, names: Names) =>
  act([patchOp('membership', row, { ...leaving })], 'members:act.end', said(names));

/** Ends many memberships in one act, taken back as one. */
export const endMemberships = (rows: readonly Row[], leaving: Leaving) =>
  act(
    rows.map((row) => patchOp('membership', row, { ...leaving })),
    'members:act.endMany',
    { n: rows.length },
  );

/** Takes up a membership again that was ended by mistake. */
export const resumeMembership = (row: Row, names: Names) =>
  act(
    [patchOp('membership', row, { status: 'active', leftOn: null, leavingReason: null })],
    'members:act.resume',
    said(names),
  );

/** Gives many members a post in one act. */
export const givePost = (rows: readonly Row[], post: string) =>
  act(
    rows.map((row) => patchOp('membership', row, { post })),
    'members:act.posts',
    { n: rows.length },
  );

/** Removes a record that should not be; leaving is `endMembership`. */
export const deleteMembership = (row: Row, names: Names) =>
  act([deleteOp('membership', row)], 'members:act.remove', said(names));
