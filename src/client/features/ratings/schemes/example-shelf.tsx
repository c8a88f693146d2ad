import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/ui/paths.ts';
import type { ExampleScheme } from '#domain/scheme/examples/example-scheme.ts';
import { EXAMPLE_SCHEMES } from '#domain/scheme/examples/example-schemes.ts';
import { itemsOf } from '#domain/scheme/scheme.rules.ts';
import { useRater } from '../use-rater.ts';
import { takeExample } from './scheme.commands.ts';
import type { SchemeRow } from './schemes.queries.ts';

/** Examples shipped with the app; each becomes a draft of one's own federation with one press. */
export function ExampleShelf({ rows }: { rows: readonly SchemeRow[] }) {
  const { t } = useTranslation('schemes');
  const navigate = useNavigate();
  const { runsRounds, federationId } = useRater();
  if (!runsRounds || !federationId) return null;
  const take = async (example: ExampleScheme) => {
    const taken = new Set(
      rows.filter((r) => r.scheme.code === example.code).map((r) => r.scheme.version),
    );
    let version = example.version;
    for (let count = 1; taken.has(version); count += 1)
      version = t('shelf.copyMark', { version: example.version, count });
    await navigate(paths.scheme(await takeExample(example, federationId, version)));
  };
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {t('shelf.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('shelf.why')}
      </Text>
      {EXAMPLE_SCHEMES.map((example) => (
        <Group key={example.key} justify="space-between" gap="sm" wrap="nowrap">
          <div>
            <Text>
              {example.name}（{example.version}）
            </Text>
            <Text size="sm" c="dimmed">
              {t('facts.total', { total: example.total, items: itemsOf(example).length })} ·{' '}
              {example.source}
            </Text>
          </div>
          <Button
            size="compact-md"
            variant="default"
            flex="none"
            aria-label={t('shelf.takeOf', { name: example.name })}
            onClick={() => void take(example)}
          >
            {t('shelf.take')}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
