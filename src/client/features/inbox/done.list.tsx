import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#client/ui/empty-state.tsx';

/** One thing that was dealt with: what, how, by whom, and the way back where there is one. */
export interface Done {
  readonly id: string;
  readonly title: ReactNode;
  readonly outcome: string;
  readonly who: ReactNode;
  readonly content: ReactNode;
  readonly back?: { readonly label: string; readonly run: () => void } | null;
}

/** What was dealt with, the latest first: nothing that anybody wrote is gone. */
export function DoneList({ items }: { items: readonly Done[] }) {
  const { t } = useTranslation('inbox');
  if (items.length === 0) return <EmptyState what={t('empty.doneWhat')} why={t('empty.doneWhy')} />;
  return (
    <Stack gap="sm">
      {items.map(({ id, title, outcome, who, content, back }) => (
        <Paper key={id} component="article" p="md" withBorder bg="var(--cb-surface)">
          <Group justify="space-between" gap="xs" align="flex-start">
            <div>
              <Group gap="xs">
                <Text fw={600} component="h2">
                  {title}
                </Text>
                <Badge variant="default" tt="none" fw={400}>
                  {outcome}
                </Badge>
              </Group>
              <Text size="sm" c="dimmed">
                {who}
              </Text>
            </div>
            {back && (
              <Button size="compact-md" variant="subtle" onClick={back.run}>
                {back.label}
              </Button>
            )}
          </Group>
          {content}
        </Paper>
      ))}
    </Stack>
  );
}
