import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import { ConflictRow } from './conflict-row.tsx';
import { type Choice, settleConflicts } from './inbox.commands.ts';
import type { ConflictGroup } from './inbox.queries.ts';

/** Contradicting changes, record by record: before, now, wanted; a person chooses. */
export function ConflictsTab({ groups }: { groups: readonly ConflictGroup[] }) {
  const { t } = useTranslation('inbox');
  if (groups.length === 0)
    return (
      <EmptyState
        icon={<IconChecks size={28} />}
        what={t('empty.conflictsWhat')}
        why={t('empty.conflictsWhy')}
      />
    );
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <GroupCard key={`${group.kind} ${group.row}`} group={group} />
      ))}
    </Stack>
  );
}

function GroupCard({ group }: { group: ConflictGroup }) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const { data: found } = useQuery(recordQuery(group.kind, group.row));
  const settle = (choices: readonly Choice[]) =>
    void settleConflicts(choices).then(() => say(t('resolved')));
  const all = (take: 'mine' | 'theirs') => settle(group.conflicts.map(({ id }) => ({ id, take })));
  return (
    <Paper component="article" p="lg" withBorder bg="var(--cb-surface)">
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2} size="h3">
          <RecordName kind={group.kind} id={group.row} />{' '}
          <Text span c="dimmed" size="sm" fw={400}>
            {labels.kind(group.kind)}
          </Text>
        </Title>
        {group.conflicts.length > 1 && (
          <Group gap="xs">
            <Button size="compact-md" variant="default" onClick={() => all('theirs')}>
              {t('allNow')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => all('mine')}>
              {t('allMine')}
            </Button>
          </Group>
        )}
      </Group>
      <Stack gap="lg">
        {group.conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.id}
            kind={group.kind}
            conflict={conflict}
            row={found?.row ?? {}}
            onSettle={(choice) => settle([choice])}
          />
        ))}
      </Stack>
    </Paper>
  );
}
