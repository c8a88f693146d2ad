import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from './format.ts';

/**
 * A date or moment for reading, with the stored value for machines.
 * `<DateText value="2019-05" />` · in tables `<DateText value={d} table />` · `<DateText value={iso} moment />`
 */
export function DateText({
  value,
  table = false,
  moment = false,
}: {
  value: string | null | undefined;
  table?: boolean;
  moment?: boolean;
}) {
  const { t, i18n } = useTranslation();
  if (!value) return <>{t('state.none')}</>;
  const text = moment
    ? formatMoment(value, i18n.language, new Date())
    : table
      ? value.slice(0, 10)
      : formatDate(value, i18n.language);
  return (
    <time dateTime={value} className="cb-number">
      {text}
    </time>
  );
}
