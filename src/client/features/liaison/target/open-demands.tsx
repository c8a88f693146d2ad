import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import { TargetSection } from './target-section.tsx';

/** What the target still waits for, the oldest first. */
export function OpenDemands({ demands }: { demands: readonly Demand[] }) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  return (
    <TargetSection
      id="open-demands"
      title={t('target.demands')}
      none={demands.length === 0 ? t('target.noDemands') : null}
    >
      {demands.map((d) => (
        <Group key={d.id} justify="space-between" gap="xs">
          <Anchor component={Link} to={paths.demand(d.id)}>
            {d.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {labels.option('demand', 'state', d.state)} · <DateText value={d.registeredOn} table />
          </Text>
        </Group>
      ))}
    </TargetSection>
  );
}
