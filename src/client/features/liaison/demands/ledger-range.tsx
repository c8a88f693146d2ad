import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { isRange, type TargetRange } from '../target-range.ts';

/** Says whose demands are shown where the board has narrowed them, and leads back to all. */
export function LedgerRange({
  range,
  names,
  all,
}: {
  range: TargetRange;
  /** Of campaigns and leaders, by id. */
  names: Readonly<Record<string, string>>;
  /** Where the same is shown for all targets. */
  all: string;
}) {
  const { t } = useTranslation(['demands', 'coverage']);
  const labels = useLabels();
  if (!isRange(range)) return null;
  const { campaign, leader, kind, type } = range;
  const said = [
    ['campaign', campaign && (names[campaign] ?? '…')] as const,
    ['leader', leader && (names[leader] ?? '…')] as const,
    ['kind', kind && labels.option('liaison', 'targetKind', kind)] as const,
    ['type', type && labels.option('chamber', 'type', type)] as const,
  ].flatMap(([part, word]) => (word ? [`${t(`coverage:filter.${part}`)} ${word}`] : []));
  return (
    <Alert variant="light" color="gray" role="status">
      <Group justify="space-between">
        {t('demands:range', { range: said.join(t('demands:rangeJoin')) })}
        <Button component={Link} to={all} size="compact-md" variant="default">
          {t('demands:showAll')}
        </Button>
      </Group>
    </Alert>
  );
}
