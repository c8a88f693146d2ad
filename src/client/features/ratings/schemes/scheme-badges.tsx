import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';

const COLOUR = { draft: 'gray', adopted: 'dai', withdrawn: 'zhu' } as const;

/** State, lock, and whether it is an example. A scheme without a state comes from an older release. */
export function SchemeBadges({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation(['schemes', 'ratings']);
  const labels = useLabels();
  const state = scheme.state ?? 'adopted';
  return (
    <Group gap={6}>
      <Badge variant="light" color={COLOUR[state]}>
        {labels.option('scheme', 'state', state)}
      </Badge>
      {scheme.lockedOn && (
        <Badge variant="light" color="gray">
          {t('ratings:scheme.locked')}
        </Badge>
      )}
      {!scheme.official && (
        <Badge variant="light" color="yellow">
          {t('example')}
        </Badge>
      )}
    </Group>
  );
}
