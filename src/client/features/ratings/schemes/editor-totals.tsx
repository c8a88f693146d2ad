import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import { maximum } from '#domain/scheme/scheme.rules.ts';
import { FaultList } from './fault-list.tsx';

/** What the parts add up to now, and everything that keeps the version from being adopted. */
export function EditorTotals({
  scheme,
  faults,
}: {
  scheme: Pick<Scheme, 'dimensions' | 'total'>;
  faults: readonly SchemeFault[];
}) {
  const { t } = useTranslation('schemes');
  const { total } = maximum(scheme);
  const due = scheme.total;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('edit.totals')}>
      <Text fw={600} role="status">
        {due === null || due === total
          ? t('edit.live', { total })
          : t('edit.liveOf', { total, due })}
        {' · '}
        {faults.length === 0 ? t('edit.fine') : t('edit.faults', { count: faults.length })}
      </Text>
      {faults.length > 0 && <FaultList faults={faults} />}
    </Paper>
  );
}
