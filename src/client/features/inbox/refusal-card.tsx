import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf, WhoWhen } from '#client/records/who-when.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { AskedValues } from './asked-values.tsx';
import { applyRefusal, discardRefusals } from './inbox.commands.ts';
import { OpTitle } from './op-title.tsx';
import { opsOf } from './refusal-ops.ts';

const SAID = ['scope', 'exists', 'parent', 'forbidden', 'reference'] as const;
const isSaid = (code: string): code is (typeof SAID)[number] => SAID.some((said) => said === code);
/** As long as the server keeps. */
const NOTE_MAX = 200;

/** What somebody was refused, for the staff who may decide. */
export function RefusalCard({
  refusal,
  dependents,
}: {
  refusal: Refusal;
  dependents: readonly Refusal[];
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const nameOf = useNameOf();
  const [note, setNote] = useState<string | null>(null);
  const { id, code, author, authorName, at, receivedAt } = refusal;
  const ops = opsOf(refusal);
  const [first] = ops;
  const name = nameOf(authorName, author);
  const all = [refusal, ...dependents];
  return (
    <Paper
      component="article"
      p={{ base: 'md', sm: 'lg' }}
      withBorder
      bg="var(--cb-surface)"
      tabIndex={-1}
      data-stop={id}
    >
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            {first ? <OpTitle op={first} /> : name}
          </Title>
          <Text size="sm" c="dimmed">
            <WhoWhen name={authorName} id={author} at={at} receivedAt={receivedAt} />
          </Text>
        </div>
        <Alert color="yellow" p="sm">
          <div>
            {isSaid(code) ? t(`staffReason.${code}`) : t('staffReason.other', { message: code })}
          </div>
          <div>{t('underName')}</div>
        </Alert>
        <Requests refusal={refusal} heading={t('asked', { name })} titled={ops.length > 1} />
        {dependents.length > 0 && (
          <section aria-label={t('dependents', { count: dependents.length })}>
            <Text size="sm" fw={600}>
              {t('dependents', { count: dependents.length })}
            </Text>
            {dependents.map((later) => (
              <Requests key={later.id} refusal={later} heading={t('asked', { name })} titled />
            ))}
          </section>
        )}
        {note === null ? (
          <Group gap="xs">
            <Button onClick={() => void applyRefusal(id).then(() => say(t('act.applied')))}>
              {code === 'exists' ? t('link') : t('apply')}
            </Button>
            <Button variant="subtle" color="zhu" onClick={() => setNote('')}>
              {t('discardWith')}
            </Button>
          </Group>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void discardRefusals(
                all.map((one) => one.id),
                note,
              );
            }}
          >
            <TextInput
              label={t('why')}
              description={t('whyHint')}
              maxLength={NOTE_MAX}
              maw="32rem"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              data-autofocus
              autoFocus
            />
            <Group gap="xs" mt="sm">
              <Button type="submit" color="zhu">
                {t('discardNow')}
              </Button>
              <Button variant="default" onClick={() => setNote(null)}>
                {t('common:action.cancel')}
              </Button>
            </Group>
          </form>
        )}
      </Stack>
    </Paper>
  );
}

function Requests({
  refusal,
  heading,
  titled,
}: {
  refusal: Refusal;
  heading: string;
  titled: boolean;
}) {
  return opsOf(refusal).map((op, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: ops of a change never move
    <div key={n}>
      {titled && (
        <Text fw={600} size="sm" mt={4}>
          <OpTitle op={op} />
        </Text>
      )}
      <AskedValues op={op} heading={heading} />
    </div>
  ));
}
