import { checkCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { enterpriseId, newId } from '#domain/kernel/id.ts';
import { act } from '../act.ts';
import { admission } from '../membership/membership.commands.ts';
import { createOp, type Values } from '../ops.ts';
import { sources } from '../sources.ts';

/** Values as they are stored: the code without spaces and in capitals. */
export function enterpriseValues(values: Values): Values {
  const { creditCode } = values;
  if (typeof creditCode !== 'string' || creditCode.trim() === '') return values;
  return { ...values, creditCode: checkCreditCode(creditCode).normalized };
}

/** The id that a new enterprise gets: from its code where that is sound, else a fresh one. */
export function idOfNew(workspaceId: string, values: Values): string {
  const { creditCode } = values;
  if (typeof creditCode !== 'string') return newId(sources);
  const read = checkCreditCode(creditCode);
  return read.verdict === 'valid' ? enterpriseId(workspaceId, read.normalized) : newId(sources);
}

/** Adds an enterprise and answers its id. */
export async function registerEnterprise(workspaceId: string, values: Values): Promise<string> {
  const stored = enterpriseValues(values);
  const id = idOfNew(workspaceId, stored);
  await act([createOp('enterprise', id, stored)], 'enterprises:act.register', named(stored));
  return id;
}

/**
 * Adds an enterprise that joins a body with it. One act, because who may only write in a chamber
 * may add an enterprise there and nowhere else.
 */
export async function registerMember(
  workspaceId: string,
  values: Values,
  joining: Values,
  body: string,
): Promise<string> {
  const stored = enterpriseValues(values);
  const id = idOfNew(workspaceId, stored);
  const ops = [
    createOp('enterprise', id, stored),
    admission({ ...joining, memberKind: 'enterprise', memberId: id }),
  ];
  await act(ops, 'members:act.admit', { member: named(stored).name, body });
  return id;
}

const named = (values: Values) => ({ name: String(values.name).trim() });
