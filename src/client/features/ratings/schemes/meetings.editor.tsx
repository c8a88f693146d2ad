import { Fieldset, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { MEETING_KINDS } from '#domain/meeting/meeting.entity.ts';
import type { MeetingsAsked } from '#domain/scheme/scheme-parts.ts';
import { NumberBox } from '../number-box.tsx';

/** How many meetings of each kind an item asks for in a year; an empty box asks for none. */
export function MeetingsEditor({
  asked,
  onChange,
}: {
  asked: MeetingsAsked;
  onChange: (asked: MeetingsAsked | undefined) => void;
}) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  return (
    <Fieldset legend={t('field.meetings')} p="sm">
      <Text size="sm" c="dimmed" mb="xs">
        {t('edit.meetingsWhy')}
      </Text>
      <Group gap="sm">
        {MEETING_KINDS.map((kind) => (
          <NumberBox
            key={kind}
            label={labels.option('meeting', 'kind', kind)}
            value={asked[kind]}
            onChange={(count) => {
              const { [kind]: _, ...rest } = asked;
              const next = count ? { ...rest, [kind]: Math.floor(count) } : rest;
              onChange(Object.keys(next).length > 0 ? next : undefined);
            }}
          />
        ))}
      </Group>
    </Fieldset>
  );
}
