import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { op } from '#domain/sync/op.ts';
import { settleRefusal } from './inbox.commands.ts';
import { OpSummary, OpTitle } from './op-summary.tsx';

const SAID = ['scope', 'exists', 'parent', 'forbidden', 'reference'] as const;
const isSaid = (code: string): code is (typeof SAID)[number] => SAID.some((said) => said === code);

/** Refused changes of others, for the staff: carry out or lay aside. */
export function QueueTab({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useTranslation('inbox');
  if (refusals.length === 0)
    return (
      <EmptyState
        icon={<IconChecks size={28} />}
        what={t('empty.queueWhat')}
        why={t('empty.queueWhy')}
      />
    );
  return (
    <Stack gap="md">
      {refusals.map((refusal) => (
        <RefusalCard key={refusal.id} refusal={refusal} />
      ))}
    </Stack>
  );
}

function RefusalCard({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('inbox');
  const ops = z.array(op).safeParse(refusal.ops).data ?? [];
  const [first] = ops;
  const name = refusal.authorName ?? t('unknownPerson');
  return (
    <Paper component="article" p="lg" withBorder bg="var(--cb-surface)">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            {first ? <OpTitle op={first} /> : t('refusalBy', { name })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('by', { name })} <DateText value={refusal.receivedAt ?? refusal.at} moment />
          </Text>
        </Group>
        <Alert color="yellow" p="sm">
          {isSaid(refusal.code)
            ? t(`staffReason.${refusal.code}`)
            : t('reason.other', { message: refusal.code })}
        </Alert>
        <OpSummary ops={ops} />
        <Group gap="xs">
          <Button
            onClick={() => void settleRefusal(refusal.id, 'mine').then(() => say(t('applied')))}
          >
            {t('apply')}
          </Button>
          <Button
            variant="default"
            onClick={() => void settleRefusal(refusal.id, 'theirs').then(() => say(t('discarded')))}
          >
            {t('discard')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
