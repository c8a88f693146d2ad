import type { Post } from '#domain/appointment/appointment.entity.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import type { DemoFederation } from './demo-federations.ts';
import { demoMobile, personName } from './demo-names.ts';
import type { Seat } from './demo-seats.ts';
import { type Seeded, seeded } from './seeded.ts';

const TERM_YEARS = 5;

interface Body {
  readonly kind: 'chamber' | 'federation';
  readonly id: string;
  readonly key: string;
  readonly founded: number;
  readonly index: number;
}

const bodyOf = (c: DemoChamber): Body => ({ ...c, kind: 'chamber' });

/** Terms, persons and appointments of a chamber; its first members hold the posts. */
export function* chamberOfficers(
  ctx: DemoContext,
  c: DemoChamber,
  seats: readonly Seat[],
): Iterable<SeedRow> {
  const body = bodyOf(c);
  const random = seeded(`officers/${c.key}`);
  const term = currentTerm(ctx, body);
  yield* term.rows;
  for (const [i, seat] of seats.entries())
    yield* officer(
      ctx,
      body,
      term,
      `seat${i + 1}`,
      seat,
      seat.personName,
      random,
      seat.enterpriseId,
    );
  const secretary = { post: 'secretary-general', order: 1 } as const;
  yield* officer(ctx, body, term, 'secretary', secretary, personName(random), random);
  if (term.before)
    yield* officer(
      ctx,
      body,
      term.before,
      'before',
      { post: 'president', order: 1 },
      personName(random),
      random,
    );
}

const FEDERATION_SEATS: readonly { post: Post; order: number }[] = [
  { post: 'chair', order: 1 },
  { post: 'vice-chair', order: 1 },
  { post: 'vice-chair', order: 2 },
  { post: 'vice-chair', order: 3 },
  { post: 'secretary-general', order: 1 },
];

/** Term and officers of a federation; all of them invented. */
export function* federationOfficers(
  ctx: DemoContext,
  f: DemoFederation,
  index: number,
): Iterable<SeedRow> {
  const key = `federation/${f.region}`;
  const body: Body = { kind: 'federation', id: f.id, key, founded: ctx.year - 30, index };
  const random = seeded(key);
  const term = currentTerm(ctx, body);
  yield* term.rows;
  for (const [i, seat] of FEDERATION_SEATS.entries())
    yield* officer(ctx, body, term, `seat${i + 1}`, seat, personName(random), random);
}

interface Term {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly rows: readonly SeedRow[];
  readonly before?: Term;
}

/** One in twenty terms is over without an election, one in twenty was extended: both happen. */
function currentTerm(ctx: DemoContext, body: Body): Term {
  const random = seeded(`term/${body.key}`);
  const state = body.index % 20 === 7 ? 'overdue' : body.index % 20 === 13 ? 'extended' : 'running';
  const ends = state === 'running' ? ctx.year + endingSoon(random) : ctx.year - 1;
  const month = state === 'running' && ends === ctx.year ? 12 : random.int(1, 11);
  const number = Math.max(1, Math.floor((ends - body.founded) / TERM_YEARS));
  const row = (n: number, back: number, more: Record<string, unknown>) =>
    seed('term', {
      id: ctx.id('term', `${body.key}/${n}`),
      bodyKind: body.kind,
      bodyId: body.id,
      number: n,
      starts: dated(ends - TERM_YEARS - back, month, 16),
      ends: dated(ends - back, month, 15),
      ...more,
      demo: true,
    });
  const extension =
    state === 'extended'
      ? { extendedTo: dated(ends + 1, month, 15), extensionReason: '会长人选综合评价尚未完成' }
      : {};
  const now = row(number, 0, extension);
  const past = number > 1 ? row(number - 1, TERM_YEARS, {}) : null;
  return {
    ...spanOf(now, null),
    rows: past ? [past, now] : [now],
    ...(past ? { before: { ...spanOf(past, String(past.row.ends)), rows: [] } } : {}),
  };
}

/** One term in ten runs out this year, the others in the next four. */
const endingSoon = (random: Seeded) => (random.chance(0.1) ? 0 : random.int(1, 4));

const spanOf = ({ row }: SeedRow, to: string | null) => ({
  id: row.id,
  from: String(row.starts),
  to,
});

function* officer(
  ctx: DemoContext,
  body: Body,
  term: Term,
  key: string,
  seat: { post: Post; order: number },
  name: string,
  random: Seeded,
  enterpriseId?: string,
): Iterable<SeedRow> {
  const id = ctx.id('person', `${body.key}/${key}`);
  const evaluated = enterpriseId !== undefined && /president/.test(seat.post);
  const year = ctx.year - random.int(0, 4);
  yield seed('person', {
    id,
    name,
    gender: random.chance(0.3) ? 'female' : 'male',
    bodyKind: body.kind,
    bodyId: body.id,
    enterpriseId,
    bornOn: dated(random.int(1958, 1992)),
    phone: demoMobile(80_000_000 + random.int(0, 9_999_999)),
    evaluationGrade: evaluated ? random.pick(['A', 'A', 'A', 'B'] as const) : null,
    evaluatedOn: evaluated ? dated(year, 1) : null,
    evaluationValidUntil: evaluated ? dated(year + 3, 1) : null,
    demo: true,
  });
  yield seed('appointment', {
    id: ctx.id('appointment', `${body.key}/${key}`),
    personId: id,
    bodyKind: body.kind,
    bodyId: body.id,
    post: seat.post,
    order: seat.order,
    termId: term.id,
    from: term.from,
    to: term.to,
    demo: true,
  });
}
