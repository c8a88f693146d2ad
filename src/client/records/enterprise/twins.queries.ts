import { queryOptions } from '@tanstack/react-query';
import { data } from '#client/data/data.ts';
import { DB } from '#client/data/queries.ts';
import { normalizeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';

const LEGAL_FORM =
  /(有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|合作社|公司|集团|工厂|厂|店|行|部)$/;

/** The part of a name by which a twin is found: without the legal form, null while it is too short. */
export function nameCore(name: string): string | null {
  const core = name.trim().replace(LEGAL_FORM, '');
  return core.length >= 4 ? core : null;
}

export interface Twins {
  /** Another enterprise with the same code: it must be the same one. */
  readonly byCode: Row | null;
  /** Enterprises with a similar name: they may be. */
  readonly byName: readonly Row[];
}

/** Enterprises on this device that what is typed may already be about; never the record itself. */
export async function findTwins(code: string, name: string, self: string | null): Promise<Twins> {
  const creditCode = normalizeCreditCode(code);
  const core = nameCore(name);
  const [same, similar] = await Promise.all([
    creditCode.length < 15
      ? null
      : data.list({
          kind: 'enterprise',
          where: [{ field: 'creditCode', is: [creditCode] }],
          offset: 0,
          limit: 2,
        }),
    core === null ? null : data.list({ kind: 'enterprise', text: core, offset: 0, limit: 4 }),
  ]);
  const others = (rows: readonly { id: string; row: Row }[] = []) =>
    rows.filter((found) => found.id !== self).map((found) => found.row);
  const byCode = others(same?.rows)[0] ?? null;
  return { byCode, byName: others(similar?.rows).filter((row) => row.id !== byCode?.id) };
}

/** `findTwins` for a screen; keyed as a list so that changes of enterprises ask again. */
export const twinsQuery = (code: string, name: string, self: string | null) =>
  queryOptions({
    queryKey: [DB, 'enterprise', 'list', 'twins', code, name, self] as const,
    queryFn: () => findTwins(code, name, self),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous: Twins | undefined) => previous,
  });
