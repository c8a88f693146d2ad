import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Loading } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { formatBytes, formatNumber } from '#client/ui/format.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { isKind } from '#domain/registry.ts';
import classes from './status-banner.module.css';

/** The most numerous kinds are named; the rest is a handful of rows. */
const NAMED = 4;

/** What the first sync will cost, how far it is and what has come, and that nobody need wait for it. */
export function LoadingBanner({ loading, paused }: { loading: Loading; paused: boolean }) {
  const { t, i18n } = useTranslation('shell');
  const labels = useLabels();
  const { done, total, bytes, kinds } = loading;
  const come = Object.entries(kinds)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([kind, n]) =>
      isKind(kind) && n > 0 ? `${labels.kind(kind)} ${formatNumber(n, i18n.language)}` : [],
    )
    .slice(0, NAMED);
  return (
    <div className={classes.box} role="status">
      <ProgressBar
        label={t('loading.title')}
        done={done}
        total={total || null}
        note={
          <>
            <Text size="sm">
              {total > 0
                ? t('loading.cost', {
                    rows: formatNumber(total, i18n.language),
                    size: formatBytes(bytes, i18n.language),
                  })
                : t('loading.asking')}
              {come.length > 0 && ` ${t('loading.come', { kinds: come.join(' · ') })}`}
            </Text>
            <Text size="sm">{paused ? t('loading.paused') : t('loading.usable')}</Text>
          </>
        }
      />
    </div>
  );
}
