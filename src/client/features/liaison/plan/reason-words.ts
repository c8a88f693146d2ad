import { useTranslation } from 'react-i18next';
import type { DraftRow } from './plan-work.ts';

/** The reasons of a proposal in one phrase. */
export function useReasonWords() {
  const { t, i18n } = useTranslation('plan');
  return ({
    reasons,
    byHand,
  }: Pick<DraftRow, 'reasons'> & { readonly byHand?: boolean }): string => {
    const words = byHand
      ? [t('reasons.byHand')]
      : reasons.length === 0
        ? [t('reasons.room')]
        : reasons.map((reason) => t(`reasons.${reason}`));
    return words.join(i18n.language.startsWith('zh') ? '、' : ', ');
  };
}
