import { NumberInput, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';

type Value = ScoreEntry['value'];

/** What was found of an item, by its kind: one of its levels, a number, a percentage, yes or no. */
export function ItemValue({
  item,
  value,
  disabled,
  onChange,
}: {
  item: SchemeItem;
  value: Value;
  disabled: boolean;
  onChange: (value: Value) => void;
}) {
  const { t } = useTranslation('dossiers');
  const label = t('value.label', { item: item.code });
  switch (item.kind) {
    case 'level':
      return (
        <Radio.Group
          aria-label={label}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          readOnly={disabled}
        >
          <Stack gap={6}>
            {(item.levels ?? []).map((level) => (
              <Radio
                key={level.code}
                value={level.code}
                disabled={disabled}
                label={t('value.level', { text: level.text, points: level.points })}
              />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'bool':
      return (
        <SegmentedControl
          aria-label={label}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={(chosen) => onChange(chosen === 'true')}
          disabled={disabled}
          data={[
            { value: 'true', label: t('value.yes') },
            { value: 'false', label: t('value.no') },
          ]}
        />
      );
    case 'count':
    case 'ratio':
      return (
        <NumberInput
          aria-label={label}
          w={150}
          value={typeof value === 'number' ? value : ''}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
          allowNegative={item.kind === 'ratio' && (item.from ?? 0) < 0}
          decimalScale={2}
          disabled={disabled}
          hideControls
          rightSection={
            <Text size="xs" c="dimmed">
              {item.kind === 'ratio' ? '%' : item.unit}
            </Text>
          }
        />
      );
  }
}
