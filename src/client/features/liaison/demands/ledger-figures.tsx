import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/ui/figure.tsx';
import { formatNumber } from '#client/ui/format.ts';
import { DEMAND_FIGURES, type DemandFigure } from '#domain/demand/demand.figures.ts';
import { DemandShare } from './demand-figure.tsx';
import type { Ledger } from './use-ledger.ts';

const SHARES = DEMAND_FIGURES.filter((name) => name !== 'days');

/** The mean, to a tenth of a day; 0 where there is nothing to average. */
const averageOf = ({ numerator, denominator }: DemandFigure) =>
  denominator === 0 ? 0 : Math.round((numerator / denominator) * 10) / 10;

/** Each figure with numerator, denominator and what it says; it opens the demands that it counts. */
export function LedgerFigures({
  figures,
  to,
}: {
  figures: Ledger['figures'];
  to: (figure: string) => string;
}) {
  const { t, i18n } = useTranslation('demands');
  const days = figures?.days;
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <Stack component="section" gap="sm" aria-labelledby="ledger-figures">
      <Title order={2} id="ledger-figures" size="h3">
        {t('figures.title')}
      </Title>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: 'xs', sm: 'sm' }}>
        {SHARES.map((name) => (
          <DemandShare key={name} name={name} figures={figures} to={to(name)} />
        ))}
        <Figure
          label={t('figures.days')}
          value={days && averageOf(days)}
          note={
            days
              ? `${t('says.days')}（${number(days.numerator)} ÷ ${number(days.denominator)}）`
              : t('says.days')
          }
          to={to('days')}
        />
      </SimpleGrid>
    </Stack>
  );
}
