import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { formatNumber } from '#client/ui/format.ts';
import type { Load } from '#domain/liaison/plan/plan-balance.ts';
import { balanceOf, loadSteps } from '#domain/liaison/plan/plan-balance.ts';
import classes from './load-chart.module.css';

/** Loads today and with the plan: how many leaders hold how many targets, and the same as numbers. */
export function PlanCompare({ loads }: { loads: ReadonlyMap<string, Load> }) {
  const { t, i18n } = useTranslation('plan');
  const all = [...loads.values()];
  const [before, after] = [balanceOf(all.map((l) => l.before)), balanceOf(all.map((l) => l.after))];
  const steps = loadSteps(all);
  const most = Math.max(1, ...steps.flatMap((s) => [s.before, s.after]));
  const number = (n: number) => formatNumber(n, i18n.language);
  return (
    <Stack component="section" gap="sm" aria-labelledby="plan-compare">
      <Title order={2} size="h3" id="plan-compare">
        {t('compare.title')}
      </Title>
      <DataTable
        caption={t('compare.title')}
        rows={(['min', 'max', 'mean', 'spread'] as const).map((key) => ({ key }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', label: t('columns.load'), cell: ({ key }) => t(`compare.${key}`) },
          {
            key: 'before',
            label: t('compare.before'),
            number: true,
            cell: ({ key }) => number(before[key]),
          },
          {
            key: 'after',
            label: t('compare.after'),
            number: true,
            cell: ({ key }) => number(after[key]),
          },
        ]}
      />
      <Group gap="md" aria-hidden>
        {(['before', 'after'] as const).map((when) => (
          <span key={when} className={classes.bar}>
            <span
              className={classes.fill}
              data-after={when === 'after' || undefined}
              style={{ width: 16 }}
            />
            {t(`compare.${when}`)}
          </span>
        ))}
      </Group>
      <ul className={classes.chart} aria-label={t('compare.chart')}>
        {steps.map((step) => (
          <li key={step.targets} className={classes.step}>
            <Text size="sm">{t('compare.targets', { count: step.targets })}</Text>
            <span className={classes.bars}>
              {(['before', 'after'] as const).map((when) => (
                <span key={when} className={classes.bar}>
                  <span className="cb-visually-hidden">{t(`compare.${when}`)}</span>
                  <span
                    className={classes.fill}
                    data-after={when === 'after' || undefined}
                    style={{ width: `${(step[when] / most) * 80}%` }}
                  />
                  {t('compare.leaders', { count: step[when] })}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('compare.table')}</summary>
        <DataTable
          caption={t('compare.chart')}
          rows={steps}
          rowKey={(step) => String(step.targets)}
          columns={[
            {
              key: 'targets',
              label: t('columns.load'),
              cell: (step) => t('compare.targets', { count: step.targets }),
            },
            { key: 'before', label: t('compare.before'), number: true, cell: (s) => s.before },
            { key: 'after', label: t('compare.after'), number: true, cell: (s) => s.after },
          ]}
        />
      </details>
    </Stack>
  );
}
