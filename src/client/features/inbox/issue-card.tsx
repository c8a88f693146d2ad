import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#client/data/data-port.ts';
import { useNameOf } from '#client/records/who-when.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { AskedValues } from './asked-values.tsx';
import { discard, resend } from './inbox.commands.ts';
import { IssueReason, useReason } from './issue-reason.tsx';
import { MendForm } from './mend.form.tsx';
import { sentFields } from './mend.rules.ts';
import { OpTitle } from './op-title.tsx';
import { isWorthATry } from './reason.rules.ts';

/** One refused change: the reason, what was typed, and the ways on. */
export function IssueCard({
  issue,
  dependents,
  became,
}: {
  issue: Issue;
  dependents: readonly Issue[];
  became: Refusal | null;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const [mending, setMending] = useState(false);
  const reason = useReason(issue);
  const typed = useRef<HTMLDivElement>(null);
  const all = [issue, ...dependents];
  const [first] = issue.ops;
  const settled = became !== null && became.status !== 'open';
  const mendable = issue.ops.some((op) => sentFields(op).some((field) => field.editable));
  const copy = () =>
    void navigator.clipboard
      .writeText(typed.current?.innerText ?? '')
      .then(() => say(t('common:action.copied')));
  return (
    <Paper
      component="article"
      p={{ base: 'md', sm: 'lg' }}
      withBorder
      bg="var(--cb-surface)"
      tabIndex={-1}
      data-stop={issue.id}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            {first && <OpTitle op={first} about={issue.seen[first.id]} />}
          </Title>
          <Text size="sm" c="dimmed">
            <DateText value={issue.at} moment />
          </Text>
        </Group>
        {settled ? (
          <Became refusal={became} />
        ) : (
          <Alert color="zhu" p="sm" variant="light">
            <IssueReason issue={issue} known={reason} />
            {became && <div>{t('became.open')}</div>}
          </Alert>
        )}
        {mending ? (
          <MendForm issue={issue} dependents={dependents} onDone={() => setMending(false)} />
        ) : (
          <>
            <Stack gap="sm" ref={typed}>
              <Typed ops={issue.ops} issue={issue} />
              {dependents.length > 0 && (
                <section aria-label={t('dependents', { count: dependents.length })}>
                  <Text size="sm" fw={600} mt="xs">
                    {t('dependents', { count: dependents.length })}
                  </Text>
                  {dependents.map((later) => (
                    <Typed key={later.id} ops={later.ops} issue={later} always />
                  ))}
                </section>
              )}
            </Stack>
            <Group gap="xs">
              {settled ? (
                <Button onClick={() => void discard(all, t('act.seen'))}>{t('noted')}</Button>
              ) : (
                <>
                  {mendable && (
                    <Button
                      {...(became ? { variant: 'default' } : {})}
                      onClick={() => setMending(true)}
                    >
                      {t('mend')}
                    </Button>
                  )}
                  {isWorthATry(reason) && (
                    <Button
                      variant="default"
                      onClick={() =>
                        void resend(issue, {}, dependents).then(() => say(t('act.resent')))
                      }
                    >
                      {t('resendAsIs')}
                    </Button>
                  )}
                  <Button
                    variant="subtle"
                    color="zhu"
                    onClick={() => void discard(all, t('act.discarded'))}
                  >
                    {t('discard')}
                  </Button>
                </>
              )}
              <Button variant="subtle" onClick={copy}>
                {t('copyText')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Typed({
  ops,
  issue,
  always = false,
}: {
  ops: Issue['ops'];
  issue: Issue;
  always?: boolean;
}) {
  const { t } = useTranslation('inbox');
  return ops.map((op, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: ops of a change never move
    <div key={n}>
      {(always || ops.length > 1) && (
        <Text fw={600} size="sm" mt={4}>
          <OpTitle op={op} about={issue.seen[op.id]} />
        </Text>
      )}
      <AskedValues op={op} heading={t('typed')} />
    </div>
  ));
}

/** What staff did with it. */
function Became({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('inbox');
  const nameOf = useNameOf();
  const { status, handledBy, handledById, handledAt, handledNote } = refusal;
  const known = status === 'applied' ? 'applied' : 'discarded';
  return (
    <Alert color={known === 'applied' ? 'dai' : 'yellow'} p="sm" variant="light">
      {t(`became.${known}`, { name: nameOf(handledBy, handledById) })}{' '}
      <DateText value={handledAt} moment />
      {handledNote && <div>{t('became.note', { note: handledNote })}</div>}
    </Alert>
  );
}
