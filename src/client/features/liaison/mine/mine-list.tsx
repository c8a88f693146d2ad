import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { formatDate } from '#client/ui/format.ts';
import { paths } from '#client/ui/paths.ts';
import { DueText } from './due-text.tsx';
import classes from './mine.module.css';
import type { MineRow } from './use-mine.ts';

/** Targets as cards a thumb can hit; each opens the target's page. */
export function MineList({
  rows,
  nameOf,
}: {
  rows: readonly MineRow[];
  nameOf: (id: string) => string | undefined;
}) {
  const { t, i18n } = useTranslation('field');
  const labels = useLabels();
  return (
    <Stack component="ul" gap="xs" className={classes.list}>
      {rows.map(({ target, due, lastVisit, openDemands }) => (
        <li key={target.id} className={classes.card}>
          <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
            <Anchor
              component={Link}
              to={paths.liaisonTarget(target.kind, target.id)}
              className={classes.name}
            >
              {nameOf(target.id) ?? t('notHeld')}
            </Anchor>
            <Badge variant="default" tt="none" fw={400} style={{ flex: 'none' }}>
              {labels.option('liaison', 'targetKind', target.kind)}
            </Badge>
          </Group>
          <DueText due={due} />
          <Text size="sm" c="dimmed">
            {lastVisit
              ? t('mine.last', { date: formatDate(lastVisit, i18n.language) })
              : t('mine.never')}
            {openDemands > 0 && ` · ${t('mine.demands', { count: openDemands })}`}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
