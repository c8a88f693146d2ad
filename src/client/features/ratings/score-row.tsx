import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';

/** One item: the standard's text, its maximum, the claim and why. */
export function ScoreRow({
  item,
  score,
  note,
  disabled,
  onScore,
  onNote,
}: {
  item: SchemeItem;
  score: number | undefined;
  note: string;
  disabled: boolean;
  onScore: (score: number | undefined) => void;
  onNote: (note: string) => void;
}) {
  const { t } = useTranslation('ratings');
  const outside = score !== undefined && (score < 0 || score > item.points);
  return (
    <Stack gap={4}>
      <Text size="sm">
        <Text span c="dimmed" mr={6}>
          {item.code}
        </Text>
        {item.text}
      </Text>
      <Group gap="sm" align="flex-start" wrap="wrap">
        <NumberInput
          w={140}
          value={score ?? ''}
          onChange={(value) => onScore(typeof value === 'number' ? value : undefined)}
          step={0.5}
          decimalScale={1}
          allowNegative={false}
          disabled={disabled}
          aria-label={`${item.code} ${t('dossier.score')}`}
          error={outside && t('dossier.outOfBounds', { points: item.points })}
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
          value={note}
          onChange={(event) => onNote(event.currentTarget.value)}
          placeholder={t('dossier.note')}
          aria-label={`${item.code} ${t('dossier.note')}`}
          disabled={disabled}
          maxLength={1000}
        />
      </Group>
    </Stack>
  );
}
