import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DateText } from '#client/ui/date-text.tsx';
import type { Award } from '#domain/award/award.entity.ts';

/** What a chamber has won, and until when it holds. */
export function AwardLines({ awards }: { awards: readonly Award[] }) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  return (
    <Stack component="section" gap="xs" aria-labelledby="awards">
      <Title order={2} id="awards" size="h3">
        {t('target.awards')}
      </Title>
      {awards.length === 0 && <Text c="dimmed">{t('target.noAwards')}</Text>}
      {awards.map((a) => (
        <Group key={a.id} gap="xs">
          <Text fw={500}>{a.grade}</Text>
          <Text size="sm">{labels.option('award', 'level', a.level)}</Text>
          <Text size="sm" c="dimmed">
            <DateText value={a.awardedOn} table />
            {a.validUntil && (
              <>
                {' · '}
                {t('target.validUntil')} <DateText value={a.validUntil} table />
              </>
            )}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
