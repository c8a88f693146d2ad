import { Accordion, Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordsQuery } from '#client/data/queries.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { asRecord } from '#domain/kernel/entity.ts';
import { scheme as entity, type Scheme } from '#domain/scheme/scheme.entity.ts';
import { itemsOf, maximum } from '#domain/scheme/scheme.rules.ts';
import { schemeIdsQuery } from './ratings.queries.ts';

/** The schemes with their dimensions and items, read only. */
export function SchemeList() {
  const { t } = useTranslation('ratings');
  const ids = useQuery(schemeIdsQuery()).data;
  const records = useQuery({
    ...recordsQuery('scheme', ids ?? []),
    enabled: ids !== undefined,
  }).data;
  if (!records) return null;
  if (records.length === 0)
    return <EmptyState what={t('empty.schemes')} why={t('empty.roundsWhy')} />;
  return (
    <Accordion multiple variant="separated">
      {records.map((r) => (
        <SchemeItemView key={r.id} scheme={asRecord(entity, r.row)} />
      ))}
    </Accordion>
  );
}

function SchemeItemView({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('ratings');
  const max = maximum(scheme);
  return (
    <Accordion.Item value={scheme.id}>
      <Accordion.Control>
        <Group gap="xs">
          <Text fw={500}>{scheme.name}</Text>
          <Badge variant="light" color="gray">
            {t('scheme.version', { version: scheme.version })}
          </Badge>
          {!scheme.official && (
            <Badge variant="light" color="yellow">
              {t('round.example')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('scheme.total', {
            total: max.total,
            pass: scheme.passLine ?? '—',
            benchmark: scheme.benchmarkLine ?? '—',
          })}
          {' · '}
          {t('scheme.items', { count: itemsOf(scheme).length })}
          {' · '}
          {scheme.validYears
            ? t('scheme.validYears', { years: scheme.validYears })
            : t('scheme.noEnd')}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="md">
          {(scheme.dimensions ?? []).map((d) => (
            <section key={d.code}>
              <Title order={3} size="h4">
                {d.text} · {max.byDimension[d.code]}
              </Title>
              <Table verticalSpacing={6}>
                <Table.Tbody>
                  {d.items.map((item) => (
                    <Table.Tr key={item.code}>
                      <Table.Td w={56}>{item.code}</Table.Td>
                      <Table.Td>{item.text}</Table.Td>
                      <Table.Td w={96}>{t(`dossier.kinds.${item.kind}`)}</Table.Td>
                      <Table.Td w={64} ta="right">
                        {item.points}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          ))}
          {scheme.source && (
            <Text size="sm" c="dimmed">
              {t('award.source', { source: scheme.source })}
            </Text>
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
