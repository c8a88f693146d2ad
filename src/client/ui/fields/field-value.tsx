import { Anchor, Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { entityOf, isKind, type Kind } from '#domain/registry.ts';
import { DateText } from '../date-text.tsx';
import { FileList } from '../files/file-list.tsx';
import { formatMoney, formatNumber } from '../format.ts';
import { type Choice, useFieldSources } from './field-sources.tsx';
import { JsonValue } from './json-value.tsx';
import { isMoney } from './number-input.rules.ts';

/** The national lists have thousands of entries, and a page of a list asks for a hundred names. */
const names = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function nameIn(choices: readonly Choice[], value: string): string {
  const known = names.get(choices) ?? new Map(choices.map(({ value: v, label }) => [v, label]));
  names.set(choices, known);
  return known.get(value) ?? value;
}

/**
 * A value of a record for reading, by the kind of its field.
 * `<FieldValue kind="enterprise" name="capital" value={row.capital} row={row} />`; `table` uses short dates.
 */
export function FieldValue({
  kind,
  name,
  value,
  row = {},
  table = false,
}: {
  kind: Kind;
  name: string;
  value: unknown;
  /** Needed where a sibling says which kind a reference points to. */
  row?: Readonly<Record<string, unknown>>;
  table?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const labels = useLabels();
  const sources = useFieldSources();
  const field = entityOf(kind).fields[name];
  if (value === null || value === undefined || value === '') return <>{t('state.none')}</>;
  const text = String(value);
  switch (field?.kind) {
    case 'date':
      return <DateText value={text} table={table} />;
    case 'dateTime':
      return <DateText value={text} moment />;
    case 'oneOf':
      return <>{labels.option(kind, name, text)}</>;
    case 'bool':
      return <>{value === true ? t('state.yes') : t('state.no')}</>;
    case 'int':
    case 'number':
      return (
        <span className="cb-number">
          {typeof value === 'number' ? formatNumber(value, i18n.language) : text}
        </span>
      );
    case 'money':
      if (!isMoney(value)) return <>{text}</>;
      return (
        <span className="cb-number">
          {value.approx && t('state.approx')}
          {formatMoney(value, i18n.language)}
        </span>
      );
    case 'region':
      return <>{nameIn(sources.regions, text)}</>;
    case 'industry':
      return <>{nameIn(sources.industries, text)}</>;
    case 'phone':
      return (
        <Anchor href={`tel:${text.replace(/[^\d+]/g, '')}`} className="cb-number">
          {text}
        </Anchor>
      );
    case 'email':
      return <Anchor href={`mailto:${text}`}>{text}</Anchor>;
    case 'textList':
      return (
        <Group gap={6} component="span">
          {(Array.isArray(value) ? value : [text]).map((item) => (
            <Badge key={String(item)} variant="default" tt="none" fw={400}>
              {String(item)}
            </Badge>
          ))}
        </Group>
      );
    case 'file':
    case 'files':
      return <FileList value={value} names={table} />;
    case 'ref': {
      const said = field.kindField ? row[field.kindField] : field.refersTo?.[0];
      const target = typeof said === 'string' && isKind(said) ? said : null;
      return target ? <sources.RefName kind={target} id={text} /> : <>{text}</>;
    }
    case 'map':
    case 'json':
      return <JsonValue value={value} />;
    default:
      return <>{text}</>;
  }
}
