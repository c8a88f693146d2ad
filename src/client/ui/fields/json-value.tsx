import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format.ts';
import { isMoney } from './number-input.rules.ts';

const YEAR = /^\d{4}$/;

/** A value without a shape of its own, as well as it can be read: money, years, lists, parts. */
export function JsonValue({ value }: { value: unknown }) {
  const { t, i18n } = useTranslation();
  if (value === null || value === undefined) return <>{t('state.none')}</>;
  if (typeof value === 'boolean') return <>{value ? t('state.yes') : t('state.no')}</>;
  if (typeof value !== 'object') return <>{String(value)}</>;
  if (isMoney(value)) return <span className="cb-number">{formatMoney(value, i18n.language)}</span>;
  const year = (name: string) =>
    YEAR.test(name) && i18n.language.startsWith('zh') ? `${name}${t('form.year')}` : name;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return <>{value.join('、')}</>;
  return (
    <>
      {Object.entries(value).map(([name, part], n) => (
        <Fragment key={name}>
          {n > 0 && <br />}
          {!Array.isArray(value) && `${year(name)} `}
          <JsonValue value={part} />
        </Fragment>
      ))}
    </>
  );
}
