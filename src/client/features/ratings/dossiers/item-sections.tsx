import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '#client/ui/form-section.tsx';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { dimensionsOf, type ShownDimension } from './dimensions.ts';

const named = ({ text }: ShownDimension) => text;

/** The items of a scheme under their dimensions, each as its sheet draws it. */
export function ItemSections({
  scheme,
  title = named,
  row,
}: {
  scheme: Scheme;
  title?: (dimension: ShownDimension) => string;
  /** A line, with the code of its item as key. */
  row: (item: SchemeItem) => ReactNode;
}) {
  const { t } = useTranslation('dossiers');
  return dimensionsOf(scheme, t('bonus')).map((d) => (
    <FormSection key={d.code} title={title(d)}>
      {d.items.map(row)}
    </FormSection>
  ));
}
