import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Validity, validityOf } from '#domain/award/award.rules.ts';
import type { PublicAward } from '#domain/award/public-ratings.ts';

const COLOUR: Readonly<Record<Validity, string>> = {
  valid: 'dai',
  expiring: 'yellow',
  lapsed: 'gray',
  revoked: 'zhu',
  'not-yet': 'gray',
};

/** How an award stands today, and until when. */
export function ValidityBadge({ award, today }: { award: PublicAward; today: string }) {
  const { t } = useTranslation('publicRatings');
  const validity = validityOf(award, today);
  return (
    <Group gap={6}>
      <Badge variant="light" color={COLOUR[validity]}>
        {t(`standing.${validity}`)}
      </Badge>
      <Text size="sm">{award.validUntil ?? t('noEnd')}</Text>
    </Group>
  );
}
