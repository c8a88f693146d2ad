import Database from 'better-sqlite3';
import { createApp } from '#server/app.ts';
import type { Figures } from '../figures.ts';
import type { BenchDevice } from './bench-device.ts';
import { depsAt, type Place } from './bench-workspace.ts';

const METHODS = ['all', 'get', 'run', 'iterate'] as const;

/** Statements and rows read for one pull that brings nothing, transactions' own words left out. */
export async function statementsOfPull(
  place: Place,
  cookie: string,
  { epoch, have, cursor, id }: BenchDevice,
): Promise<Figures> {
  const deps = await depsAt(place);
  const app = createApp(deps);
  const query = `epoch=${epoch}&have=${have}&cursor=${cursor}&client=${id}`;
  const pull = () => app.request(`/api/sync/pull?${query}`, { headers: { cookie } });
  try {
    await pull();
    const heard = await listening(pull);
    const ours = heard.filter((text) => !/^(begin|commit)/i.test(text));
    const ofSession = ours.filter((text) => /"session"|"user"|scope_grant/.test(text));
    return {
      'unchangedPull.statements': ours.length,
      'unchangedPull.statementsOfSession': ofSession.length,
    };
  } finally {
    deps.heads.stop();
    await deps.store.close();
  }
}

/** The texts of all statements that run in this process meanwhile. */
async function listening(work: () => unknown): Promise<readonly string[]> {
  const db = new Database(':memory:');
  const proto = Object.getPrototypeOf(db.prepare('select 1')) as Record<string, unknown>;
  db.close();
  const heard: string[] = [];
  const before = METHODS.map((name) => [name, proto[name]] as const);
  for (const [name, method] of before)
    proto[name] = function (this: { source: string }, ...args: unknown[]) {
      heard.push(this.source);
      return (method as (...given: unknown[]) => unknown).apply(this, args);
    };
  try {
    await work();
  } finally {
    for (const [name, method] of before) proto[name] = method;
  }
  return heard;
}
