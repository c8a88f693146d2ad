import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demandsOfQuery } from '#client/records/demand/demand.queries.ts';
import { DemandLines } from '#client/records/demand/demand-lines.tsx';
import { isOpen } from '#domain/demand/demand.rules.ts';

/** Open demands of the same target: the one that is being entered may be among them. */
export function SimilarDemands({ targetId, but }: { targetId: string; but?: string }) {
  const { t } = useTranslation('demands');
  const { data: demands = [] } = useQuery(demandsOfQuery(targetId));
  const open = demands.filter((of) => of.id !== but && isOpen(of.state));
  if (open.length === 0) return null;
  return (
    <Alert color="yellow" role="status" title={t('related', { count: open.length })}>
      <Stack gap="xs">
        {but === undefined && <Text size="sm">{t('relatedHint')}</Text>}
        <DemandLines demands={open.slice(0, 5)} />
      </Stack>
    </Alert>
  );
}
