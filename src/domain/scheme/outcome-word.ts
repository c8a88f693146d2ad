/**
 * How a scheme calls what it gives: chambers are recognised (认定) as four-good, county federations
 * confirmed (确认) as five-good, good cases selected (入选); a grade is assigned (评定), a line is met (达标).
 */
export const OUTCOME_WORDS = ['recognised', 'confirmed', 'selected', 'graded', 'passed'] as const;
export type OutcomeWord = (typeof OUTCOME_WORDS)[number];

interface Called {
  readonly outcomeWord?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly subjectKind: string;
}

const OF_OUTCOME: Readonly<Record<string, OutcomeWord>> = {
  case: 'selected',
  grade: 'graded',
  pass: 'passed',
};

/** The word that a scheme version names, else the one that goes with its outcome and its subjects. */
export function outcomeWord({ outcomeWord: said, outcome, subjectKind }: Called): OutcomeWord {
  const known = OUTCOME_WORDS.find((word) => word === said);
  const title = subjectKind === 'federation' ? 'confirmed' : 'recognised';
  return known ?? OF_OUTCOME[outcome ?? ''] ?? title;
}
