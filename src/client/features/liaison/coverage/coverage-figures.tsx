import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDownloading } from '#client/ui/downloading.ts';
import { Figure } from '#client/ui/figure.tsx';
import type { CoverageFigures } from '#domain/liaison/coverage/figures.ts';
import { FIGURES, type FigureKey } from './coverage-address.ts';

/** The definition of a figure in words. */
export function useFigureHint(period: string, narrow: boolean): (key: FigureKey) => string {
  const { t } = useTranslation('coverage');
  return (key) =>
    key === 'load' && narrow ? t('figure.loadHintNarrow') : t(`figure.${key}Hint`, { period });
}

/** The four figures of the range, each with both its parts and its definition; a press opens its rows. */
export function FigureRow({
  figures,
  period,
  narrow,
  to,
}: {
  figures: CoverageFigures | undefined;
  /** The period in words. */
  period: string;
  narrow: boolean;
  /** Where the rows of a figure are shown. */
  to: (key: FigureKey) => string;
}) {
  const { t } = useTranslation('coverage');
  const downloading = useDownloading();
  const hint = useFigureHint(period, narrow);
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }}>
      {FIGURES.map((key) => {
        const figure = figures?.[key];
        const owed =
          downloading || figure === undefined || figure.denominator > 0 || key !== 'completed';
        return (
          <Figure
            key={key}
            label={t(`figure.${key}`)}
            value={figure?.numerator}
            of={figure?.denominator}
            ratio={key === 'load'}
            note={owed ? hint(key) : t('figure.nothing')}
            to={to(key)}
          />
        );
      })}
    </SimpleGrid>
  );
}
