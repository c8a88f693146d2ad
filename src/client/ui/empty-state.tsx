import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/**
 * Nothing to show: what belongs here, why there is none, and the one next action.
 * `<EmptyState what={t('empty.what')} why={t('empty.why')} action={<Button …/>} />`
 */
export function EmptyState({
  what,
  why,
  action,
  icon,
}: {
  what: string;
  why: string;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <Paper className={classes.box} p="xl">
      <Stack align="center" gap="xs" maw="34rem" mx="auto" ta="center">
        {icon && (
          <div className={classes.icon} aria-hidden>
            {icon}
          </div>
        )}
        <Title order={2} size="h3">
          {what}
        </Title>
        <Text c="dimmed">{why}</Text>
        {action && (
          <Group justify="center" mt="sm">
            {action}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
