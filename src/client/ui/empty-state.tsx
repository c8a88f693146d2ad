import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDownloading } from './downloading.ts';
import classes from './empty-state.module.css';

/**
 * Nothing to show: what belongs here, why there is none, and the one next action.
 * While a first loading goes on it says that instead.
 * `<EmptyState what={t('empty.what')} why={t('empty.why')} action={<Button …/>} />`
 */
export function EmptyState({
  what,
  why,
  action,
  icon,
  certain = false,
}: {
  what: string;
  why: string;
  action?: ReactNode;
  icon?: ReactNode;
  /** Does not depend on what the server may still send. */
  certain?: boolean;
}) {
  const { t } = useTranslation();
  const unsure = useDownloading() === true && !certain;
  return (
    <Paper className={classes.box} p="xl">
      <Stack align="center" gap="xs" maw="34rem" mx="auto" ta="center">
        {icon && (
          <div className={classes.icon} aria-hidden>
            {icon}
          </div>
        )}
        <Title order={2} size="h3">
          {unsure ? t('state.downloading') : what}
        </Title>
        <Text c="dimmed">{unsure ? t('state.downloadingWhy') : why}</Text>
        {action && (
          <Group justify="center" mt="sm">
            {action}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
