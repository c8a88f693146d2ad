import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { session } from '#client/data/session.ts';
import { useSession } from '#client/records/use-session.ts';
import { paths } from '#client/ui/paths.ts';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { isDemoQuery } from './demo-accounts.queries.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { type Failure, failureOf, safeNext } from './sign-in.rules.ts';

/** User name and password; with the demo workspace one press is enough. */
export function SignInForm() {
  const { t } = useTranslation('signIn');
  const [search] = useSearchParams();
  const go = useNavigate();
  const { session: known, status } = useSession();
  const { data: demo = false } = useQuery(isDemoQuery());
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ what: Failure; reason: string } | null>(null);
  const again = search.has('again') || status === 'expired';
  const next = safeNext(search.get('next'));

  useEffect(() => {
    if (known && !again) void go(next, { replace: true });
  }, [known, again, go, next]);

  async function enter(name: string, secret: string) {
    if (busy) return;
    if (name.trim() === '' || secret === '') {
      setFailure({ what: 'missing', reason: '' });
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await session.signIn(name.trim(), secret);
      void go(next, { replace: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setFailure({ what: failureOf(error), reason });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void enter(username, password);
        }}
      >
        <Stack gap="md">
          {again && <Alert color="gray">{t('again')}</Alert>}
          {failure && (
            <Alert color="zhu" role="alert">
              {t(`error.${failure.what}`, { reason: failure.reason })}
            </Alert>
          )}
          <TextInput
            label={t('username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy} size="md">
            {t('go')}
          </Button>
          {again && known && (
            <Anchor component={Link} to={paths.home} ta="center" size="sm">
              {t('stay')}
            </Anchor>
          )}
        </Stack>
      </form>
      {demo && <DemoAccounts busy={busy} onChoose={(name) => void enter(name, DEMO_PASSWORD)} />}
    </>
  );
}
