import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { Suggestion } from '#domain/suggestion/suggest.rules.ts';
import { FactDialog } from './fact.dialog.tsx';
import { useItemWords } from './use-item-words.ts';

/** What the app's own records say of an item: the number opens its rows, one press takes it over. */
export function SuggestionNote({
  item,
  suggestion,
  value,
  onTake,
}: {
  item: SchemeItem;
  suggestion: Suggestion;
  value: ScoreEntry['value'];
  /** Absent where nothing may be changed. */
  onTake: (() => void) | undefined;
}) {
  const { t } = useTranslation(['dossiers', 'schemes']);
  const words = useItemWords();
  const [open, setOpen] = useState(false);
  const { fact, points } = suggestion;
  const said = words.value(item, fact.value);
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="sm" c="dimmed">
        {t('suggestion.from', { fact: t(`schemes:fact.${fact.key}`) })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setOpen(true)}
        aria-label={t('suggestion.open', { item: item.code, value: said })}
      >
        {said}
      </Button>
      {points !== null && (
        <Text size="sm" className="cb-number">
          {t('points', { points })}
        </Text>
      )}
      {points === null ? (
        <Text size="sm" c="dimmed">
          {t('suggestion.unfit')}
        </Text>
      ) : value === fact.value ? (
        <Text size="sm" c="dimmed">
          {t('suggestion.same')}
        </Text>
      ) : (
        onTake && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={onTake}
            aria-label={t('suggestion.takeOf', { item: item.code })}
          >
            {t('suggestion.take')}
          </Button>
        )
      )}
      {open && <FactDialog fact={fact} value={said} onClose={() => setOpen(false)} />}
    </Group>
  );
}
