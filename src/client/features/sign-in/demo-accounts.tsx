import { Button, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEMO_ACCOUNTS } from './demo-accounts.queries.ts';
import classes from './sign-in.module.css';

/** One press signs in as someone of the demo workspace. */
export function DemoAccounts({
  busy,
  onChoose,
}: {
  busy: boolean;
  onChoose: (username: string) => void;
}) {
  const { t } = useTranslation('signIn');
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <Title order={2} size="h3" id="demo-accounts">
        {t('demo')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('demoHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {DEMO_ACCOUNTS.map((name) => (
          <Button
            key={name}
            variant="default"
            disabled={busy}
            justify="space-between"
            rightSection={<span className={classes.username}>{name}</span>}
            onClick={() => onChoose(name)}
          >
            {t(`role.${name}`)}
          </Button>
        ))}
      </SimpleGrid>
    </section>
  );
}
