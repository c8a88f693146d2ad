import { useTranslation } from 'react-i18next';
import type { Step } from '#domain/demand/demand.rules.ts';

/** What a step is called on its button: 交办, 答复企业, 退回重办. */
export function useStepName(): (step: Step) => string {
  const { t } = useTranslation('demands');
  return ({ to, way }) => {
    if (way === 'back') return t('do.back');
    if (way === 'again') return t(`do.again.${to === 'registered' ? to : 'in-progress'}`);
    return t(`do.${to === 'registered' ? 'again.registered' : to}`);
  };
}
