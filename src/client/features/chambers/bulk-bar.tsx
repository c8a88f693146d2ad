import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLabels } from '#client/i18n/labels.ts';
import { EndMembership } from '#client/records/membership/end-membership.tsx';
import { givePost } from '#client/records/membership/membership.commands.ts';
import { useWords } from '#client/records/use-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { POSTS } from '#domain/appointment/appointment.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';

/** What can be done with the chosen members at once; each act is taken back as one. */
export function BulkBar({ rows, onDone }: { rows: readonly Row[]; onDone: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'end' | 'post' | null>(null);
  const [first, ...rest] = rows;
  if (!first) return null;
  const done = () => {
    setOpen(null);
    onDone();
  };
  return (
    <Paper
      withBorder
      p="xs"
      role="region"
      aria-label={t('members:selected', { count: rows.length })}
    >
      <Group gap="sm">
        <Text size="sm">{t('members:selected', { count: rows.length })}</Text>
        <Button size="compact-md" variant="default" onClick={() => setOpen('post')}>
          {t('members:setPost')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen('end')}>
          {t('members:end')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {t('members:clearSelection')}
        </Button>
      </Group>
      {open === 'end' && <EndMembership rows={[first, ...rest]} onClose={done} />}
      {open === 'post' && <SetPost rows={rows} onClose={done} />}
    </Paper>
  );
}

function SetPost({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const { t } = useWords();
  const labels = useLabels();
  const [post, setPost] = useState<string>('member');
  return (
    <Dialog onClose={onClose} title={t('members:setPostMany', { count: rows.length })}>
      <Stack gap="md">
        <Select
          label={labels.field('membership', 'post')}
          data={POSTS.map((value) => ({
            value,
            label: labels.option('membership', 'post', value),
          }))}
          value={post}
          onChange={(next) => setPost(next ?? 'member')}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={() => void givePost(rows, post).then(onClose)}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
