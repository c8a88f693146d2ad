import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOutside, pointsOf } from '#domain/scheme/item.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { Suggestion } from '#domain/suggestion/suggest.rules.ts';
import { ItemEvidence, type Library, standingIn } from '../evidence/item-evidence.tsx';
import classes from './dossier.module.css';
import { ItemHead } from './item-head.tsx';
import { ItemTrail, type TrailOf } from './item-trail.tsx';
import { ItemValue } from './item-value.tsx';
import { SuggestionNone } from './suggestion-none.tsx';
import { SuggestionNote } from './suggestion-note.tsx';

/** One item of the claim: standard, value and points; beside them what the records say, and the documents. */
export function SelfRow({
  item,
  entry,
  suggestion,
  known,
  library,
  trail,
  editable,
  onChange,
}: {
  item: SchemeItem;
  entry: ScoreEntry | undefined;
  suggestion: Suggestion | undefined;
  /** Whether the records were read from which suggestions come. */
  known: boolean;
  library: Library;
  trail: TrailOf;
  editable: boolean;
  onChange: (values: Partial<ScoreEntry>) => void;
}) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const points = pointsOf(item, entry);
  const outside = isOutside(item, entry);
  const standing = standingIn(library, entry?.evidence ?? []);
  return (
    <section
      className={`${classes.item} ${classes.sides}`}
      id={`item-${item.code}`}
      aria-label={item.code}
      data-rests={standing?.standing}
    >
      <Stack gap="xs">
        <ItemHead item={item} standing={standing} />
        <Group gap="md" align="center" wrap="wrap">
          <ItemValue
            item={item}
            value={entry?.value}
            disabled={!editable}
            onChange={(value) => onChange({ value, points: undefined })}
          />
          <Text className="cb-number" fw={600} aria-live="polite">
            {points === null ? t('noPoints') : t('pointsOf', { points, max: item.points })}
          </Text>
          {entry?.points !== undefined && (
            <Text size="sm" c="dimmed">
              {t('setByHand')}
            </Text>
          )}
          {editable && entry?.value !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => onChange({ value: undefined, points: undefined })}
            >
              {t('clear')}
            </Button>
          )}
          <ItemTrail item={item} of={trail} />
        </Group>
        {outside && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('ratings:dossier.outOfBounds', { points: item.points })}
          </Text>
        )}
        <TextInput
          aria-label={`${item.code} ${t('ratings:dossier.note')}`}
          placeholder={t('ratings:dossier.note')}
          value={entry?.reason ?? ''}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          disabled={!editable}
          maxLength={1000}
        />
      </Stack>
      <Stack gap="xs">
        {suggestion ? (
          <SuggestionNote
            item={item}
            suggestion={suggestion}
            value={entry?.points === undefined ? entry?.value : undefined}
            onTake={
              editable
                ? () => onChange({ value: suggestion.fact.value, points: undefined })
                : undefined
            }
          />
        ) : (
          known && <SuggestionNone item={item} />
        )}
        <ItemEvidence
          item={item}
          ids={entry?.evidence ?? []}
          library={library}
          onChange={editable ? (evidence) => onChange({ evidence: [...evidence] }) : undefined}
        />
      </Stack>
    </section>
  );
}
