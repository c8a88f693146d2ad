import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOutside, pointsOf } from '#domain/scheme/item.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { Suggestion } from '#domain/suggestion/suggest.rules.ts';
import { ItemEvidence, type Library, standingIn } from '../evidence/item-evidence.tsx';
import classes from './dossier.module.css';
import { ItemHead } from './item-head.tsx';
import { ItemTrail, type TrailOf } from './item-trail.tsx';
import { SuggestionNote } from './suggestion-note.tsx';
import { useItemWords } from './use-item-words.ts';

/** One item as others score it: the claim with its documents, their points, and why they differ. */
export function JudgeRow({
  item,
  claim,
  entry,
  asked,
  proposed,
  suggestion,
  library,
  trail,
  onChange,
}: {
  item: SchemeItem;
  claim: ScoreEntry | undefined;
  entry: ScoreEntry | undefined;
  /** Points from which those given are taken off: less needs a reason. */
  asked: number | null;
  /** Points by the scheme's rule, in a final sheet; any others need a reason. */
  proposed?: number | undefined;
  suggestion: Suggestion | undefined;
  library: Library;
  trail: TrailOf;
  /** Absent where nothing may be changed. */
  onChange: ((values: Partial<ScoreEntry>) => void) | undefined;
}) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const words = useItemWords();
  const given = pointsOf(item, entry);
  const isFinal = proposed !== undefined;
  const needed = isFinal
    ? given !== null && given !== proposed
    : given !== null && given < (asked ?? 0);
  const lacks = needed && !entry?.reason?.trim();
  const claimed = pointsOf(item, claim);
  const standing = standingIn(library, claim?.evidence ?? []);
  return (
    <section
      className={classes.item}
      id={`item-${item.code}`}
      aria-label={item.code}
      data-rests={standing?.standing}
    >
      <ItemHead item={item} standing={standing} />
      <Group gap="md">
        <Text size="sm">
          {t('judge.claim', {
            value: words.value(item, claim?.value) || t('noPoints'),
            points: claimed ?? 0,
          })}
        </Text>
        {isFinal && <Text size="sm">{t('final.proposed', { points: proposed })}</Text>}
        <ItemTrail item={item} of={trail} />
      </Group>
      {claim?.reason && (
        <Text size="sm" c="dimmed">
          {claim.reason}
        </Text>
      )}
      {!isFinal && suggestion && (
        <SuggestionNote
          item={item}
          suggestion={suggestion}
          value={claim?.value}
          onTake={
            onChange && suggestion.points !== null
              ? () => onChange({ points: suggestion.points ?? 0 })
              : undefined
          }
        />
      )}
      <ItemEvidence
        item={item}
        ids={claim?.evidence ?? []}
        library={library}
        onChange={undefined}
      />
      <Group gap="sm" align="flex-start" wrap="wrap">
        <NumberInput
          w={130}
          aria-label={t('judge.pointsOf', { item: item.code })}
          value={entry?.points ?? ''}
          placeholder={isFinal ? String(proposed) : undefined}
          onChange={(typed) =>
            onChange?.({ points: typeof typed === 'number' ? typed : undefined })
          }
          step={0.5}
          decimalScale={2}
          allowNegative={false}
          disabled={!onChange}
          error={
            isOutside(item, entry) && t('ratings:dossier.outOfBounds', { points: item.points })
          }
          rightSection={
            <Text size="xs" c="dimmed">
              / {item.points}
            </Text>
          }
          rightSectionWidth={48}
          hideControls
        />
        <TextInput
          flex="1 1 14rem"
          aria-label={t('judge.reasonOf', { item: item.code })}
          placeholder={t(isFinal ? 'final.reason' : 'judge.reason')}
          value={entry?.reason ?? ''}
          onChange={(event) => onChange?.({ reason: event.currentTarget.value })}
          disabled={!onChange}
          error={lacks && t('judge.reasonNeeded')}
          maxLength={1000}
        />
      </Group>
    </section>
  );
}
