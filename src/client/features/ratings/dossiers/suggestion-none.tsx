import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { isUnrecorded } from '#domain/suggestion/rating-facts.ts';
import { isFactKey } from '#domain/suggestion/suggest.rules.ts';

/** Where an item asks for a fact that the records can't tell: said in words, never counted as nothing. */
export function SuggestionNone({ item: { autofill } }: { item: SchemeItem }) {
  const { t } = useTranslation(['dossiers', 'schemes']);
  if (!isFactKey(autofill)) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('suggestion.from', { fact: t(`schemes:fact.${autofill}`) })}：
      {t(isUnrecorded(autofill) ? 'suggestion.unrecorded' : 'suggestion.noData')}
    </Text>
  );
}
