import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { itemsOf, maximum } from '#domain/scheme/scheme.rules.ts';
import { ExampleShelf } from './example-shelf.tsx';
import { SchemeBadges } from './scheme-badges.tsx';
import { type Family, familiesOf, useSchemes } from './schemes.queries.ts';

/** The schemes by family with their versions, and the examples to begin with. */
export function SchemeList() {
  const { t } = useTranslation('ratings');
  const rows = useSchemes();
  if (!rows) return <Reading />;
  return (
    <Stack gap="xl">
      {rows.length === 0 && <EmptyState what={t('empty.schemes')} why={t('empty.schemesWhy')} />}
      {familiesOf(rows).map((family) => (
        <FamilyTable key={family.code} family={family} />
      ))}
      <ExampleShelf rows={rows} />
    </Stack>
  );
}

function FamilyTable({ family: { code, versions } }: { family: Family }) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  const name = versions[0]?.scheme.name ?? code;
  return (
    <Stack gap="xs" component="section">
      <Group gap="xs" align="baseline">
        <Title order={2} size="h3">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {code}
        </Text>
      </Group>
      <DataTable
        caption={t('versions', { name })}
        rows={versions}
        rowKey={(r) => r.scheme.id}
        columns={[
          {
            key: 'version',
            label: labels.field('scheme', 'version'),
            cell: ({ scheme, state }) => (
              <Group gap="xs">
                <Anchor component={Link} to={paths.scheme(scheme.id)} fw={500}>
                  {scheme.name}（{scheme.version}）
                </Anchor>
                <SyncChip state={state} quiet />
              </Group>
            ),
          },
          {
            key: 'state',
            label: labels.field('scheme', 'state'),
            cell: ({ scheme }) => <SchemeBadges scheme={scheme} />,
          },
          {
            key: 'kind',
            label: labels.field('scheme', 'subjectKind'),
            cell: ({ scheme }) => labels.option('scheme', 'subjectKind', scheme.subjectKind),
          },
          {
            key: 'total',
            label: labels.field('scheme', 'total'),
            cell: ({ scheme }) =>
              t('facts.total', { total: maximum(scheme).total, items: itemsOf(scheme).length }),
          },
          {
            key: 'pass',
            label: labels.field('scheme', 'passLine'),
            number: true,
            cell: ({ scheme }) => scheme.passLine ?? '—',
          },
          {
            key: 'adopted',
            label: labels.field('scheme', 'adoptedOn'),
            cell: ({ scheme }) => <DateText value={scheme.adoptedOn} table />,
          },
        ]}
      />
    </Stack>
  );
}
