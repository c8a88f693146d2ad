import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { blocksOfAward } from '#domain/dossier/dossier.rules.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { holdWords } from './hold-words.ts';
import type { RoundFile } from './use-round.ts';

/**
 * Why a subject can't be given an award of the round by hand, in words: a veto or an open objection
 * to its dossier there. Points and days of notice are not asked: a late entry tells what was decided.
 */
export function useLateHolds({ scheme, dossiers, objections }: RoundFile) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const words = useOutcomeWords(scheme);
  return (subjectId: string): readonly string[] =>
    dossiers
      .filter((d) => d.subjectId === subjectId)
      .flatMap((d) => {
        const open = objections.filter((o) => o.aboutId === d.id && o.settledOn === null);
        const clock = { state: 'none', left: 0, stoppedBy: open.map((o) => o.id) } as const;
        const holds = blocksOfAward({ passLine: null }, d, clock);
        return holds.map((hold) => holdWords(t, labels, words, hold, d.vetoReason));
      });
}
