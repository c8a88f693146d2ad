import type { TFunction } from 'i18next';
import type { Labels } from '#client/i18n/labels.ts';
import type { OutcomeWords } from '../use-outcome-words.ts';
import type { Hold } from './round-steps.rules.ts';

/** Why a dossier can't go on, in words. */
export function holdWords(
  t: TFunction<'rounds'>,
  labels: Labels,
  words: Pick<OutcomeWords, 'state'>,
  hold: Hold,
  vetoReason: string | null,
): string {
  const list = (codes: readonly string[]) => codes.join('、');
  switch (hold.block) {
    case 'state':
      return t('hold.state', {
        state: words.state(hold.state),
        needed: hold.needed.map((s) => `“${words.state(s)}”`).join(t('hold.or')),
      });
    case 'veto':
      return vetoReason
        ? t('hold.vetoWhy', { items: list(hold.items), reason: vetoReason })
        : t('hold.veto', { items: list(hold.items) });
    case 'points':
      return hold.total === null
        ? t('hold.noPoints', { line: hold.line })
        : t('hold.points', { total: hold.total, line: hold.line });
    case 'notice':
      return t('hold.notice', { count: hold.left });
    case 'objection':
      return t('hold.objection', { count: hold.ids.length });
    case 'scores':
      return t('hold.scores');
    case 'gate':
      return hold.gate.gate === 'round'
        ? t('hold.round', { state: labels.option('round', 'state', hold.gate.state) })
        : t(`hold.${hold.gate.gate}`, { items: list(hold.gate.items) });
  }
}
