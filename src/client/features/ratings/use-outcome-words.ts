import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { DossierState } from '#domain/dossier/dossier.rules.ts';
import { outcomeWord } from '#domain/scheme/outcome-word.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { BulkStep } from './rounds/round-steps.rules.ts';

/** What is said of the outcome of a scheme: recognised, confirmed, selected, as the scheme calls it. */
export function useOutcomeWords(scheme: Scheme | null) {
  const { t } = useTranslation(['outcome', 'rounds']);
  const labels = useLabels();
  const word = scheme ? outcomeWord(scheme) : 'recognised';
  return {
    word,
    say: (key: 'name' | 'vetoed') => t(`outcome:${word}.${key}`),
    notice: (name: string) => t(`outcome:${word}.notice`, { name }),
    step: (step: BulkStep): string => {
      if (step === 'award') return t(`outcome:${word}.give`);
      return step === 'decline' ? t(`outcome:${word}.decline`) : t(`rounds:bulk.${step}`);
    },
    state: (state: DossierState): string =>
      state === 'awarded' || state === 'not-awarded'
        ? t(`outcome:${word}.${state}`)
        : labels.option('dossier', 'state', state),
  };
}
export type OutcomeWords = ReturnType<typeof useOutcomeWords>;
