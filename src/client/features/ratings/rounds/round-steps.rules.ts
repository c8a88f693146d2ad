import type { DOSSIER_STATES } from '#domain/dossier/dossier.entity.ts';
import { type AwardBlock, blocksOfAward, type SheetGate } from '#domain/dossier/dossier.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { BoardLine } from './board-lines.ts';

export const BULK_STEPS = ['score', 'recommend', 'notice', 'award', 'decline'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];
type State = (typeof DOSSIER_STATES)[number];

/** States from which a step is taken. Where no notice is due, an award follows a recommendation. */
const FROM: Readonly<Record<BulkStep, readonly State[]>> = {
  score: ['submitted', 'recommended'],
  recommend: ['submitted'],
  notice: ['recommended'],
  award: ['on-notice'],
  decline: ['submitted', 'recommended', 'on-notice'],
};

/** What keeps a line from a step; the words say where to mend it. */
export type Hold =
  | AwardBlock
  | { readonly block: 'state'; readonly state: State; readonly needed: readonly State[] }
  | { readonly block: 'scores' }
  | { readonly block: 'gate'; readonly gate: SheetGate };

type Held = Pick<BoardLine, 'dossier' | 'vetoes' | 'gates' | 'clock' | 'found'>;

/** Everything that stands between a line and a step; empty where it may be taken. */
export function holdsOf(
  step: BulkStep,
  line: Held,
  scheme: Pick<Scheme, 'passLine'>,
): readonly Hold[] {
  const { dossier, vetoes, clock } = line;
  const needed: readonly State[] =
    step === 'award' && clock.state === 'none' ? [...FROM.award, 'recommended'] : FROM[step];
  if (!needed.includes(dossier.state)) return [{ block: 'state', state: dossier.state, needed }];
  const subject = { vetoed: [...vetoes], finalScore: dossier.finalScore };
  switch (step) {
    case 'score':
      return line.found === null ? [{ block: 'scores' }] : [];
    case 'recommend': {
      const standing = { state: 'none', left: 0, stoppedBy: [] } as const;
      const gates = line.gates.map((gate): Hold => ({ block: 'gate', gate }));
      return [...gates, ...blocksOfAward(scheme, subject, standing)];
    }
    case 'notice':
      return vetoes.length > 0 ? [{ block: 'veto', items: vetoes }] : [];
    case 'award':
      return blocksOfAward(scheme, subject, clock);
    case 'decline':
      return [];
  }
}

/** What holds a line on its way: the blocks of the step that comes next. */
export function nextHolds(line: Held, scheme: Pick<Scheme, 'passLine'>): readonly Hold[] {
  const { state } = line.dossier;
  const next: BulkStep | null =
    state === 'submitted'
      ? 'recommend'
      : state === 'recommended'
        ? line.clock.state === 'none'
          ? 'award'
          : 'notice'
        : state === 'on-notice'
          ? 'award'
          : null;
  return next ? holdsOf(next, line, scheme) : [];
}
