import { award as entity } from '#domain/award/award.entity.ts';
import { validityOf, wordOfAward } from '#domain/award/award.rules.ts';
import type { PublicAward, PublicRatings } from '#domain/award/public-ratings.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import type { Deps } from '../deps.ts';
import { dayOf } from './today.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** An award as the public may read it: what won what, never who. Null where its subject is gone. */
export function publicAwardOf(
  award: Row,
  subject: Row | undefined,
  scheme: Row | undefined,
  day: string,
): PublicAward | null {
  if (!subject) return null;
  const known = asRecord(entity, award);
  const wording = known.wording?.dimensions;
  const kind = award.subjectKind === 'federation' ? 'federation' : 'chamber';
  return {
    id: award.id,
    subject: {
      id: subject.id,
      kind,
      name: text(subject.name) ?? '',
      shortName: text(subject.shortName),
      type: kind === 'chamber' ? text(subject.type) : text(subject.level),
      region: text(subject.region),
    },
    scheme: {
      name: text(scheme?.name) ?? '',
      version: text(scheme?.version) ?? '',
      official: scheme?.official === true,
    },
    level: text(award.level) ?? '',
    grade: text(award.grade) ?? '',
    outcome: wordOfAward(known, scheme ? asRecord(schemeEntity, scheme) : null),
    benchmark: award.benchmark === true,
    year: text(award.year),
    awardedOn: text(award.awardedOn) ?? '',
    validUntil: text(award.validUntil),
    revokedOn: text(award.revokedOn),
    validity: validityOf(known, day),
    ...(wording ? { wording: [...wording] } : {}),
    source: text(award.source),
    demo: award.demo === true,
  };
}

/** All published awards of the first workspace, newest first; computed anew when the clock or the day moved. */
export function publicRatings({ store, now }: Pick<Deps, 'store' | 'now'>) {
  let kept: { readonly stamp: string; readonly answer: PublicRatings } | null = null;
  return async (): Promise<{ readonly stamp: string; readonly answer: PublicRatings }> =>
    store.read(async (tx) => {
      const [workspace] = await tx.clock.workspaces();
      const asOf = now().toISOString();
      if (!workspace) return { stamp: 'empty', answer: { asOf, workspace: '', items: [] } };
      const { epoch, seq } = await tx.clock.read(workspace.no);
      const day = dayOf(now());
      const stamp = `${epoch}-${seq}-${day}`;
      if (kept?.stamp === stamp) return kept;
      const awards = await tx.records.live(workspace.no, 'award');
      const named = new Map<string, Row>();
      const load = async (kind: 'chamber' | 'federation' | 'scheme', ids: readonly unknown[]) => {
        const keys = [...new Set(ids)].flatMap((id) =>
          typeof id === 'string' ? [{ kind, id }] : [],
        );
        for (const { row, deleted } of await tx.records.load(workspace.no, keys))
          if (!deleted) named.set(row.id, row);
      };
      for (const kind of ['chamber', 'federation'] as const)
        await load(
          kind,
          awards.filter((a) => a.subjectKind === kind).map((a) => a.subjectId),
        );
      await load(
        'scheme',
        awards.map((a) => a.schemeId),
      );
      const items = awards
        .flatMap(
          (a) =>
            publicAwardOf(a, named.get(String(a.subjectId)), named.get(String(a.schemeId)), day) ??
            [],
        )
        .sort((a, b) =>
          a.awardedOn < b.awardedOn ? 1 : a.awardedOn > b.awardedOn ? -1 : a.id < b.id ? -1 : 1,
        );
      kept = { stamp, answer: { asOf, workspace: workspace.name, items } };
      return kept;
    });
}
