import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Validity } from '#domain/award/award.rules.ts';

const COLOUR: Readonly<Record<Validity, string>> = {
  valid: 'dai',
  expiring: 'yellow',
  lapsed: 'gray',
  revoked: 'zhu',
  'not-yet': 'gray',
};

/** What an award is worth on a day. */
export function ValidityBadge({ validity }: { validity: Validity }) {
  const { t } = useTranslation('ratings');
  return (
    <Badge variant="light" color={COLOUR[validity]}>
      {t(`award.validity.${validity}`)}
    </Badge>
  );
}
