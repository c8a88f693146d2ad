import { useTranslation } from 'react-i18next';
import { Figure } from '#client/ui/figure.tsx';
import type { DemandFigureName } from '#domain/demand/demand.figures.ts';
import type { Ledger } from './use-ledger.ts';

/** A share of the ledger with numerator, denominator and what it says; it opens the demands that it counts. */
export function DemandShare({
  name,
  figures,
  to,
}: {
  name: Exclude<DemandFigureName, 'days'>;
  figures: Ledger['figures'];
  to: string;
}) {
  const { t } = useTranslation('demands');
  return (
    <Figure
      label={t(`figures.${name}`)}
      value={figures?.[name].numerator}
      of={figures?.[name].denominator}
      note={t(`says.${name}`)}
      to={to}
    />
  );
}
