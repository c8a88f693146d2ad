import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { type EvidenceStanding, evidenceStanding } from '#domain/evidence/evidence.rules.ts';

/** Of a document, and of what rests on it. */
export const STANDING_COLOUR: Readonly<Record<EvidenceStanding, string>> = {
  valid: 'dai',
  expiring: 'yellow',
  expired: 'zhu',
};

/** Amber sixty days ahead of its end, red after it; in words too. Nothing where it does not end. */
export function EvidenceStandingBadge({
  evidence,
  today,
}: {
  evidence: Pick<Evidence, 'validTo'>;
  today: string;
}) {
  const { t } = useTranslation('evidence');
  if (evidence.validTo === null) return null;
  const standing = evidenceStanding(evidence, today);
  return (
    <Badge
      variant="light"
      color={STANDING_COLOUR[standing]}
      tt="none"
      miw="max-content"
      data-standing={standing}
    >
      {t(`standing.${standing}`, { date: evidence.validTo })}
    </Badge>
  );
}
