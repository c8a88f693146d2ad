import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DateText } from '#client/ui/date-text.tsx';
import type { Award } from '#domain/award/award.entity.ts';
import { TargetSection } from './target-section.tsx';

/** What a chamber has won, and until when it holds. */
export function AwardLines({ awards }: { awards: readonly Award[] }) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  return (
    <TargetSection
      id="awards"
      title={t('target.awards')}
      none={awards.length === 0 ? t('target.noAwards') : null}
    >
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
    </TargetSection>
  );
}
