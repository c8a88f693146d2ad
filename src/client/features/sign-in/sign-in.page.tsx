import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { currentLanguage, speak } from '#client/i18n/i18n.ts';
import { titlePage } from '#client/ui/document-title.ts';
import { paths } from '#client/ui/paths.ts';
import { SetUpForm } from './set-up.form.tsx';
import { SignInForm } from './sign-in.form.tsx';
import classes from './sign-in.module.css';

/** The way in: signing in, or making a new server's first administrator by its one-time link. */
export function SignInPage() {
  const { t } = useTranslation(['signIn', 'common']);
  const [search] = useSearchParams();
  const token = search.get('setup');
  const app = t('common:app.name');
  const title = token ? t('setUp.title') : t('title');
  useEffect(() => {
    titlePage(title, app);
  }, [title, app]);
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Stack align="center" gap={4} mb="lg">
          <img src="/favicon.svg" alt="" width={64} height={64} />
          <Title order={1}>{app}</Title>
          <Text c="dimmed" ta="center">
            {t('common:app.tagline')}
          </Text>
        </Stack>
        <Paper className={classes.card}>
          {token ? <SetUpForm token={token} /> : <SignInForm />}
        </Paper>
        {!token && (
          <Text size="sm" c="dimmed" ta="center" mt="lg">
            {t('firstNeedsNetwork')}
          </Text>
        )}
        <Group justify="center" mt="md" gap="lg">
          <Anchor component={Link} to={paths.publicRatings} size="sm">
            {t('publicRatings')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="sm"
            lang={other}
            onClick={() => void speak(other)}
          >
            {other === 'en' ? 'English' : '中文'}
          </Anchor>
        </Group>
      </div>
    </main>
  );
}
