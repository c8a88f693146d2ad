import { Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { formatDate } from '#client/ui/format.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import { isAside, LOOP, reachedOn } from '#domain/demand/demand.rules.ts';
import classes from './demand-loop.module.css';
import { useStepAuthors } from './use-step-authors.ts';

/** The loop from being taken in to being closed: what was done, when and by whom, and what is to come. */
export function DemandLoop({ of }: { of: Demand }) {
  const { t, i18n } = useTranslation('demands');
  const labels = useLabels();
  const authors = useStepAuthors(of.id);
  const day = (date: string) => formatDate(date, i18n.language);
  const states = isAside(of.state)
    ? [...LOOP.filter((state) => reachedOn(of, state) !== null), of.state]
    : LOOP;
  return (
    <Stack component="section" gap="xs" aria-labelledby="loop">
      <Title order={2} id="loop">
        {t('loop.title')}
      </Title>
      <ol className={classes.loop}>
        {states.map((state) => {
          const since = reachedOn(of, state);
          const now = state === of.state;
          return (
            <li
              key={state}
              className={classes.step}
              data-done={since !== null || undefined}
              aria-current={now ? 'step' : undefined}
            >
              <span className={classes.mark} aria-hidden>
                {since !== null && <IconCheck size={14} stroke={2.5} />}
              </span>
              <div>
                <Text fw={now ? 650 : 500}>{labels.option('demand', 'state', state)}</Text>
                <Text size="sm" c="dimmed">
                  {since === null ? t('loop.notYet') : day(since)}
                  {state === 'assigned' && since !== null && of.handler && ` · ${of.handler}`}
                </Text>
                {since !== null && authors.has(state) && (
                  <Text size="sm" c="dimmed">
                    {authors.get(state)}
                  </Text>
                )}
                {state === 'in-progress' && of.returnedOn !== null && (
                  <Text size="sm">{t('loop.returned', { date: day(of.returnedOn) })}</Text>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Stack>
  );
}
