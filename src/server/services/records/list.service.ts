import { isVisible, VIEWS, type View } from '#domain/kernel/entity.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { Deps, Principal } from '../../deps.ts';
import { rowOf } from '../../store/record-questions.ts';
import { indexedFields } from '../../store/schema.ts';
import type { Sight } from '../access.ts';

export interface ListInput {
  readonly kind: Kind;
  /** Id of the last record of the page before. */
  readonly cursor: string;
  readonly limit: number;
  /** Wanted values of indexed fields. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The widest view that the user has of a row in these scopes. */
export function viewOf(sight: Sight, scopes: readonly string[]): View | null {
  const views = scopes.flatMap((scope) => sight.views[scope] ?? []);
  return VIEWS.findLast((view) => views.includes(view)) ?? null;
}

/** A page of the live records of a kind that the user may see, by id. Throws `unknown-field`. */
export async function listRecords(deps: Deps, { workspace, userId }: Principal, input: ListInput) {
  const { kind, cursor, limit, filters } = input;
  const entity = entityOf(kind);
  return deps.store.read(async (tx) => {
    const sight = await deps.access.sightOf(tx, workspace, userId, await tx.clock.read(workspace));
    const allowed = indexedFields(kind).filter((name) =>
      Object.values(sight.views).every((view) => isVisible(entity.fields[name], view)),
    );
    for (const field of Object.keys(filters))
      if (!allowed.includes(field))
        throw new Problem(
          'unknown-field',
          `Records of kind ${kind} can't be filtered by ${field}.`,
          { kind, field, allowed },
        );
    const page = await tx.feed.list(workspace, sight.scopes, {
      kind,
      after: cursor,
      limit: limit + 1,
      filters,
    });
    const shown = page.slice(0, limit);
    const items = shown.flatMap(({ id, rev, body, scopes }) => {
      const view = viewOf(sight, scopes);
      return view ? [{ k: kind, r: { ...maskRow(entity, rowOf(id, body), view), rev } }] : [];
    });
    return { items, cursor: page.length > limit ? (shown.at(-1)?.id ?? null) : null };
  });
}
