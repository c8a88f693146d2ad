import type { Mutation } from '#domain/sync/op.ts';
import { LEFT } from '#server/store/feed.table.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

interface Pushed {
  readonly epoch: string;
  readonly mutations: readonly Pick<Mutation, 'id' | 'ops'>[];
}

/** Notices edits whose row moves between scopes while they are on their way (M2). */
export class Flights {
  private readonly lay = new Map<string, readonly string[]>();
  private readonly sentOps = new Map<string, Mutation['ops']>();
  private readonly world: World;
  private readonly server: Server;

  constructor(world: World, server: Server) {
    this.world = world;
    this.server = server;
  }

  /** A device sends; what it sends again has been on its way since the first time. */
  sent(body: string): void {
    const { epoch, mutations } = JSON.parse(body) as Pushed;
    for (const { id, ops } of mutations) {
      const key = `${epoch} ${id}`;
      this.sentOps.set(id, ops);
      if (!this.lay.has(key)) this.lay.set(key, this.placesOf(ops));
    }
  }

  /** What was sent reaches a process, which may have executed it already. */
  arrives(body: string): void {
    const { epoch, mutations } = JSON.parse(body) as Pushed;
    for (const { id, ops } of mutations) {
      const lay = this.lay.get(`${epoch} ${id}`);
      if (!lay || this.executed(id)) continue;
      const now = this.placesOf(ops);
      // A row that is new or forgotten lies nowhere; that is no move.
      const moved = lay.some((was, i) => was !== '' && now[i] !== '' && was !== now[i]);
      if (moved) this.world.saw('move in flight');
    }
  }

  /** Enterprises that are changed by what is on its way. */
  firms(): readonly string[] {
    return [...this.sentOps]
      .filter(([id]) => !this.executed(id))
      .flatMap(([, ops]) => ops)
      .flatMap(({ op, kind, id }) => (op === 'patch' && kind === 'enterprise' ? id : []));
  }

  private executed(id: string): boolean {
    return this.server.disk.all('select 1 from mutation where id = ?', id).length > 0;
  }

  private placesOf(ops: Mutation['ops']): readonly string[] {
    return ops
      .filter(({ op }) => op !== 'create')
      .map(({ kind, id }) =>
        this.server.disk
          .all<{ scope: string }>(
            'select scope from placement where kind = ? and id = ? and gone <> ? order by scope',
            ...[kind, id, LEFT],
          )
          .map(({ scope }) => scope)
          .join(),
      );
  }
}
