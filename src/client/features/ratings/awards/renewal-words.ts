import type { TFunction } from 'i18next';
import type { Renewal } from './renewal.rules.ts';

/** 还剩 40 天，请尽快申请复评. */
export function renewalWords(t: TFunction<'rounds'>, renewal: Renewal): string {
  switch (renewal.state) {
    case 'none':
      return t('award.renewalNone');
    case 'revoked':
      return t('award.renewalRevoked');
    case 'ahead':
      return t('award.renewalFrom', { date: renewal.from });
    case 'due':
      return t('award.renewalNow', { count: renewal.left });
    case 'lapsed':
      return t('award.renewalLapsed', { date: renewal.on });
  }
}
