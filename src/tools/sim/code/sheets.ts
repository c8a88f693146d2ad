import { scoreId } from '#domain/score/score-id.rules.ts';
import type { Op } from '#domain/sync/op.ts';
import { ID } from '#domain/sync/testing/town.ts';
import type { Tab } from './device.ts';
import { HANDED_IN } from './town.ts';
import type { Step, World } from './world.ts';

const ITEMS = ['A1', 'A2', 'B1'] as const;
const HANDED_IN_AT = '2026-03-02T01:00:00Z';

/**
 * Scores an item of a sheet: an expert on his own, which others see once it is handed in, everybody
 * else on the claim of a chamber. What is scored lies in a map, merged key by key.
 */
export async function fillSheet(tab: Tab, world: World, [, , , b, c]: Step): Promise<unknown> {
  const own = tab.who === 'expert';
  const expertsId = scoreId(HANDED_IN, 'expert', 'expert');
  const id = own ? expertsId : scoreId(ID.dossier, 'self', ID.eastChamber);
  const save = (op: Op) => tab.data.change({ ops: [op], label: { key: 'test' } });
  if (c % 4 === 3) {
    const handed = await handOver(tab, world, expertsId);
    if (handed) return save(handed);
  }
  const field = own ? 'findings' : 'entries';
  const scored = { [ITEMS[b % ITEMS.length] ?? 'A1']: { reason: `r${world.uuid().slice(-5)}` } };
  const sheet = await tab.data.get('score', id);
  world.saw(own ? 'own sheet' : 'claim');
  if (!sheet) {
    const of = own
      ? { dossierId: HANDED_IN, kind: 'expert', authorId: 'expert' }
      : { dossierId: ID.dossier, kind: 'self', authorId: ID.eastChamber };
    return save({ op: 'create', kind: 'score', id, v: { ...of, [field]: scored } });
  }
  const seen = (sheet.row[field] ?? {}) as Record<string, { reason: string }>;
  const f = { [field]: { b: seen, v: { ...seen, ...scored } } };
  return save({ op: 'patch', kind: 'score', id, f });
}

/** The expert hands his sheet in, staff hand it back: it enters and leaves what they may see. */
async function handOver(tab: Tab, world: World, id: string): Promise<Op | null> {
  const sheet = await tab.data.get('score', id);
  if (!sheet) return null;
  const b = (sheet.row.submittedAt ?? null) as string | null;
  if ((b === null) !== (tab.who === 'expert')) return null;
  world.saw(b === null ? 'sheet handed in' : 'sheet handed back');
  const v = b === null ? HANDED_IN_AT : null;
  return { op: 'patch', kind: 'score', id, f: { submittedAt: { b, v } } };
}
