import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf, session } from '#client/data/session.ts';
import { paths } from '#client/ui/paths.ts';
import { Problem } from '#domain/kernel/problem.ts';

const EMPTY = { workspaceName: '', name: '', username: '', password: '' };

async function setUp(token: string, values: typeof EMPTY): Promise<void> {
  const answer = await fetch('/api/auth/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...values }),
    signal: AbortSignal.timeout(20_000),
  }).catch((error: unknown) => {
    throw new Problem('unavailable', String(error));
  });
  if (!answer.ok) throw await problemOf(answer);
}

/** Makes the workspace and its first administrator, then signs in. */
export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation('signIn');
  const go = useNavigate();
  const [values, setValues] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const field = (name: keyof typeof EMPTY) => ({
    name,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });

  async function submit() {
    if (Object.values(values).some((value) => value.trim() === '')) {
      setFailure(t('setUp.missing'));
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await setUp(token, values);
      await session.signIn(values.username.trim(), values.password);
      void go(paths.home, { replace: true });
    } catch (error) {
      const code = error instanceof Problem ? error.code : null;
      const reason = error instanceof Error ? error.message : String(error);
      if (code === 'forbidden') setFailure(t('setUp.used'));
      else if (code === 'unavailable') setFailure(t('error.noContact'));
      else setFailure(t('error.other', { reason }));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <Title order={2}>{t('setUp.title')}</Title>
        <Text c="dimmed">{t('setUp.lead')}</Text>
        {failure && (
          <Alert color="zhu" role="alert">
            {failure}
          </Alert>
        )}
        <TextInput
          label={t('setUp.workspace')}
          autoComplete="organization"
          {...field('workspaceName')}
        />
        <TextInput label={t('setUp.name')} autoComplete="name" {...field('name')} />
        <TextInput
          label={t('setUp.username')}
          description={t('setUp.usernameHint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field('username')}
        />
        <PasswordInput
          label={t('setUp.password')}
          description={t('setUp.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...field('password')}
        />
        <Button type="submit" loading={busy} size="md">
          {t('setUp.go')}
        </Button>
      </Stack>
    </form>
  );
}
