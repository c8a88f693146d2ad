import type { Database, ScopeRecord, ShelfRecord } from './database.ts';

/*
 * The only way to the shelves' own records. Those of one scope lie in one record: a province has
 * some four hundred scopes and twenty-three shelves in each, and a step to the disk costs the same
 * for a small record as for a larger one. All of it runs inside the caller's transaction.
 */
type Place = Pick<ShelfRecord, 'scope' | 'kind'>;

const opened = ({ scope, shelves }: ScopeRecord): ShelfRecord[] =>
  Object.entries(shelves).map(([kind, shelf]) => ({ scope, kind, ...shelf }));

/** All shelves of this device. */
export async function allShelves(db: Database): Promise<ShelfRecord[]> {
  return (await db.scope.toArray()).flatMap(opened);
}

/** All shelves of one scope. */
export async function shelvesIn(db: Database, scope: string): Promise<ShelfRecord[]> {
  const found = await db.scope.get(scope);
  return found ? opened(found) : [];
}

/** The shelves asked for, in the order asked; undefined where there is none. */
export async function shelvesAt(
  db: Database,
  places: readonly Place[],
): Promise<(ShelfRecord | undefined)[]> {
  const scopes = await scopesOf(db, places);
  return places.map(({ scope, kind }) => {
    const shelf = scopes.get(scope)?.shelves[kind];
    return shelf && { scope, kind, ...shelf };
  });
}

/** One shelf. */
export async function shelfAt(
  db: Database,
  scope: string,
  kind: string,
): Promise<ShelfRecord | undefined> {
  return (await shelvesAt(db, [{ scope, kind }]))[0];
}

/** Stores shelves, each in the place of the one of its name. */
export async function putShelves(db: Database, shelves: readonly ShelfRecord[]): Promise<void> {
  const scopes = await scopesOf(db, shelves);
  const next = [...Map.groupBy(shelves, ({ scope }) => scope)].map(([scope, own]): ScopeRecord => {
    const put = own.map(({ kind, view, gen, state, after }) => [kind, { view, gen, state, after }]);
    return { scope, shelves: { ...scopes.get(scope)?.shelves, ...Object.fromEntries(put) } };
  });
  await db.scope.bulkPut(next);
}

/** Takes shelves of one scope away; the scope itself goes with the last of them. */
export async function takeShelves(
  db: Database,
  scope: string,
  kinds: ReadonlySet<string>,
): Promise<void> {
  const found = await db.scope.get(scope);
  const rest = Object.entries(found?.shelves ?? {}).filter(([kind]) => !kinds.has(kind));
  if (rest.length === 0) await db.scope.delete(scope);
  else await db.scope.put({ scope, shelves: Object.fromEntries(rest) });
}

async function scopesOf(db: Database, places: readonly Place[]) {
  const names = [...new Set(places.map(({ scope }) => scope))];
  const found = await db.scope.bulkGet(names);
  return new Map(found.flatMap((one) => (one ? [[one.scope, one] as const] : [])));
}
