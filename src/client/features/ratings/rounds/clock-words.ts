import type { TFunction } from 'i18next';
import type { NoticeClock } from '#domain/round/notice.rules.ts';

/** How a notice stands, in words: 公示第 3 天，还剩 4 天，至 2026-03-09. */
export function clockWords(t: TFunction<'rounds'>, clock: NoticeClock): string {
  const { stood, left, lastDay, stoppedBy } = clock;
  const held = stoppedBy.length > 0 && `；${t('hold.objection', { count: stoppedBy.length })}`;
  switch (clock.state) {
    case 'none':
      return t('clock.none');
    case 'not-begun':
      return t('clock.notBegun', { date: lastDay ?? '' });
    case 'running':
      return left === 0
        ? t('clock.lastDay', { stood })
        : t('clock.running', { stood, left, last: lastDay });
    case 'stopped':
      return t('clock.stopped', { stood, left });
    case 'over':
      return t('clock.over', { last: lastDay }) + (held || '');
  }
}
