import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { RuleFacts } from '#domain/liaison/coverage/rule-for.ts';

type Said = Pick<RuleFacts, 'rank' | 'targetKind' | 'quota' | 'times' | 'per' | 'forms'>;

/** A rule as a sentence, its labels in small letters within it: 市级领导联系商会：每季度至少走访1次，每人最多联系3家. */
export function useRuleSentence(): (rule: Said) => string {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const word = (field: string, value: string) => labels.option('liaison-rule', field, value);
  return ({ rank, targetKind, quota, times, per, forms }) => {
    const who = rank ? word('rank', rank) : t('rule.anyLeader');
    const what = targetKind ? word('targetKind', targetKind).toLowerCase() : t('rule.anyTarget');
    if (!times || !per)
      return quota ? t('rule.quotaOnly', { who, what, quota }) : t('rule.empty', { who, what });
    const said = {
      who,
      what,
      times,
      per: word('per', per).toLowerCase(),
      forms: forms?.length
        ? forms.map((form) => labels.option('visit', 'form', form).toLowerCase()).join(t('rule.or'))
        : t('rule.anyForm'),
    };
    return quota ? t('rule.sentenceQuota', { ...said, quota }) : t('rule.sentence', said);
  };
}
