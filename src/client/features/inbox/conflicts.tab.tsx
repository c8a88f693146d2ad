import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/records/use-session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ConflictCard, isOfField } from './conflict-card.tsx';
import { settleConflicts } from './inbox.commands.ts';
import type { ConflictGroup } from './inbox.queries.ts';
import { useNextStop } from './use-next-stop.ts';
import { useShown } from './use-shown.tsx';

/** Contradicting changes, record by record: mine, now, before; a person chooses. */
export function ConflictsTab({ groups }: { groups: readonly ConflictGroup[] }) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => groups.flatMap((g) => g.conflicts.map((c) => c.id)), [groups]);
  useNextStop(list, ids);
  const { shown, more } = useShown(groups);
  return (
    <Stack gap="md" ref={list} tabIndex={-1}>
      {groups.length === 0 && (
        <EmptyState
          icon={<IconChecks size={28} />}
          what={t('empty.conflictsWhat')}
          why={t('empty.conflictsWhy')}
        />
      )}
      {shown.length > 1 && <ForAll groups={shown} />}
      {shown.map((group) => (
        <ConflictCard key={`${group.kind} ${group.row}`} group={group} />
      ))}
      {more}
    </Stack>
  );
}

/** One choice for every field on the screen; records that were deleted are decided one by one. */
function ForAll({ groups }: { groups: readonly ConflictGroup[] }) {
  const { t } = useTranslation('inbox');
  const { session } = useSession();
  const fields = groups.map((group) => group.conflicts.filter(isOfField));
  const flat = fields.flat();
  const own = flat.every((c) => c.author === session?.user.id);
  const take = (side: 'mine' | 'theirs') =>
    void settleConflicts(fields.map((of) => of.map(({ id }) => ({ id, take: side }))));
  if (flat.length < 2) return null;
  return (
    <Paper p="sm" bg="var(--cb-wash)">
      <Group gap="xs" justify="space-between">
        <Text size="sm">{t('forAll', { count: flat.length })}</Text>
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={() => take('mine')}>
            {own ? t('allMine') : t('allSubmitted')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => take('theirs')}>
            {t('allNow')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
