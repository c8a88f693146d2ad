import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths, withQuery } from '#client/ui/paths.ts';
import { DemandShare } from '../demands/demand-figure.tsx';
import { useLedger } from '../demands/use-ledger.ts';
import type { TargetRange } from '../target-range.ts';

const SHOWN = ['accepted', 'solved', 'closed', 'satisfied'] as const;

/** What became of the demands of the board's targets as of a day; each figure opens its rows in the ledger. */
export function BoardDemands({
  county,
  range,
  day,
}: {
  county: string | null;
  range: TargetRange;
  day: string;
}) {
  const { t } = useTranslation(['demands', 'coverage']);
  const { figures } = useLedger({
    county,
    range,
    day,
    period: null,
    age: null,
    overdue: false,
    figure: null,
  });
  return (
    <Stack component="section" gap="xs" aria-labelledby="board-demands">
      <Title order={2} id="board-demands" size="h3">
        {t('demands:title')}
      </Title>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: 'xs', sm: 'sm' }}>
        {SHOWN.map((figure) => (
          <DemandShare
            key={figure}
            name={figure}
            figures={figures}
            to={withQuery(paths.liaisonDemands, { county, ...range, on: day, figure })}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('coverage:demandsHint')}
      </Text>
    </Stack>
  );
}
