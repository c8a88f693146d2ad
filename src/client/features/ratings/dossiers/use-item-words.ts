import { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/ui/format.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';

/** How points are won, and a found value, in words. */
export function useItemWords() {
  const { t, i18n } = useTranslation('dossiers');
  const number = (n: number) => formatNumber(n, i18n.language);
  return {
    number,
    rule(item: SchemeItem): string {
      const { kind, points, each = 0, unit = '', from = 0, to = 100 } = item;
      if (kind === 'count') return t('rule.count', { each: number(each), unit, points });
      if (kind === 'ratio') return t('rule.ratio', { from, to, points });
      return kind === 'level' ? t('rule.level', { points }) : t('rule.bool', { points });
    },
    value(item: SchemeItem, value: ScoreEntry['value']): string {
      if (value === undefined) return '';
      if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
      if (typeof value === 'string')
        return item.levels?.find((l) => l.code === value)?.text ?? value;
      return item.kind === 'ratio' ? `${number(value)}%` : `${number(value)} ${item.unit ?? ''}`;
    },
  };
}
