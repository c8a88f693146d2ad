import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemLevel } from '#domain/scheme/scheme-parts.ts';
import { NumberBox } from '../number-box.tsx';
import { freeCode, replaced, without } from './part-lists.ts';

/** The levels that an item may reach, each with its points. */
export function LevelsEditor({
  levels,
  onChange,
}: {
  levels: readonly ItemLevel[];
  onChange: (levels: readonly ItemLevel[]) => void;
}) {
  const { t } = useTranslation('schemes');
  return (
    <Stack gap="xs">
      {levels.map((level, at) => {
        const set = (more: Partial<ItemLevel>) =>
          onChange(replaced(levels, at, { ...level, ...more }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: codes may be the same while they are typed
          <Group key={at} gap="sm" align="flex-end" role="group" aria-label={level.text}>
            <TextInput
              label={t('field.code')}
              w={110}
              value={level.code}
              maxLength={40}
              onChange={(event) => set({ code: event.currentTarget.value.trim() })}
            />
            <TextInput
              label={t('field.text')}
              flex="1 1 10rem"
              value={level.text}
              maxLength={200}
              onChange={(event) => set({ text: event.currentTarget.value })}
            />
            <NumberBox
              label={t('field.worth')}
              width={90}
              value={level.points}
              onChange={(points) => set({ points: points ?? 0 })}
            />
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              onClick={() => onChange(without(levels, at))}
            >
              {t('edit.remove', { code: level.code })}
            </Button>
          </Group>
        );
      })}
      <Group>
        <Button
          size="compact-md"
          variant="default"
          onClick={() =>
            onChange([...levels, { code: freeCode('L', levels), text: '', points: 0 }])
          }
        >
          {t('edit.addLevel')}
        </Button>
      </Group>
    </Stack>
  );
}
