import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useFieldSources } from '#client/ui/fields/field-sources.tsx';
import { entityOf, type Kind } from '#domain/registry.ts';
import { EMPTY, type SetFilter, STATE } from './list-filters.ts';

export interface FilterWords {
  field(field: string): string;
  /** One chosen value as a person knows it. */
  value(field: string, value: string): string;
  /** A whole filter as it is read aloud: 行业 是 制造业、建筑业. */
  sentence(filter: SetFilter): string;
}

/** The words of a kind's filters. `names` names the records that references point to. */
export function useFilterWords(
  kind: Kind,
  names: Readonly<Record<string, string>> = {},
): FilterWords {
  const { t } = useTranslation('recordList');
  const common = useTranslation('common').t;
  const labels = useLabels();
  const { regions, industries } = useFieldSources();
  const { fields } = entityOf(kind);
  const nameOf = (name: string) => (name === STATE ? t('state') : labels.field(kind, name));
  const wordOf = (name: string, value: string): string => {
    if (value === EMPTY) return t('empty');
    if (name === STATE) return common(`sync.${value as 'local'}`);
    const choices = { region: regions, industry: industries } as const;
    switch (fields[name]?.kind) {
      case 'oneOf':
        return labels.option(kind, name, value);
      case 'bool':
        return value === 'true' ? common('state.yes') : common('state.no');
      case 'region':
        return choices.region.find((choice) => choice.value === value)?.label ?? value;
      case 'industry':
        return choices.industry.find((choice) => choice.value === value)?.label ?? value;
      case 'ref':
        return names[value] ?? value;
      default:
        return value;
    }
  };
  return {
    field: nameOf,
    value: wordOf,
    sentence(filter) {
      const field = nameOf(filter.field);
      if ('values' in filter) {
        const values = filter.values.map((value) => wordOf(filter.field, value)).join(t('or'));
        return t('is', { field, values });
      }
      const { from, to } = filter;
      if (from !== '' && to !== '') return t('between', { field, from, to });
      return from === '' ? t('until', { field, to }) : t('since', { field, from });
    },
  };
}
