import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#client/data/data-port.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import { discard } from './inbox.commands.ts';
import { MendForm } from './mend.form.tsx';
import { sentFields } from './mend.rules.ts';
import { OpSummary, OpTitle } from './op-summary.tsx';
import { useReason } from './use-reason.ts';

/** Changes of one's own that the server refused: why, and what can be done. */
export function MineTab({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTranslation('inbox');
  if (issues.length === 0)
    return (
      <EmptyState
        icon={<IconChecks size={28} />}
        what={t('empty.mineWhat')}
        why={t('empty.mineWhy')}
      />
    );
  return (
    <Stack gap="md">
      {issues.map((issue) => (
        <IssueCard key={issue.id} issue={issue} />
      ))}
    </Stack>
  );
}

function IssueCard({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['inbox', 'common']);
  const reason = useReason();
  const [mending, setMending] = useState(false);
  const [sure, setSure] = useState(false);
  const [first] = issue.ops;
  const mendable = issue.ops.some((op) => sentFields(op).some((field) => field.editable));
  return (
    <Paper component="article" p="lg" withBorder bg="var(--cb-surface)">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            {first && <OpTitle op={first} />}
          </Title>
          <Text size="sm" c="dimmed">
            <DateText value={issue.at} moment />
          </Text>
        </Group>
        <Alert color="zhu" p="sm" variant="light">
          {reason(issue)}
        </Alert>
        {mending ? (
          <MendForm issue={issue} onDone={() => setMending(false)} />
        ) : (
          <>
            <Text size="sm" fw={600}>
              {t('typed')}
            </Text>
            <OpSummary ops={issue.ops} />
            <Group gap="xs">
              {mendable && <Button onClick={() => setMending(true)}>{t('mend')}</Button>}
              {sure ? (
                <>
                  <Button
                    color="zhu"
                    onClick={() => void discard(issue).then(() => say(t('discarded')))}
                  >
                    {t('discardSure')}
                  </Button>
                  <Button variant="default" onClick={() => setSure(false)}>
                    {t('common:action.cancel')}
                  </Button>
                </>
              ) : (
                <Button variant="subtle" color="zhu" onClick={() => setSure(true)}>
                  {t('discard')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
