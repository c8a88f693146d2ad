import { List, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { outcomeWord } from '#domain/scheme/outcome-word.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { itemsOf, maximum } from '#domain/scheme/scheme.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { besides, finalRuleWords, gateWords, howWords } from './scheme-words.ts';

/** A whole scheme to read and to print. */
export function SchemeView({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('schemes');
  const { byDimension } = maximum(scheme);
  return (
    <Stack gap="lg">
      <SchemeFacts scheme={scheme} />
      {(scheme.dimensions ?? []).map((d) => (
        <Items
          key={d.code}
          title={`${d.code} ${d.text} · ${byDimension[d.code] ?? 0}`}
          items={d.items}
        />
      ))}
      {(scheme.bonus ?? []).length > 0 && (
        <Items
          title={t('parts.bonus', { cap: scheme.bonusCap ?? '—' })}
          items={scheme.bonus ?? []}
        />
      )}
      <Coded title={t('parts.vetoes')} parts={(scheme.vetoes ?? []).map((v) => [v.code, v.text])} />
      <Coded
        title={t('parts.gates')}
        parts={(scheme.gates ?? []).map((g) => [g.code, [g.text, ...gateWords(t, g)].join('；')])}
      />
      <Coded
        title={t('parts.grades')}
        parts={(scheme.grades ?? []).map((g) => [g.code, `${g.text} · ${g.line}`])}
      />
    </Stack>
  );
}

function SchemeFacts({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  const max = maximum(scheme);
  const bonus = scheme.bonusCap ? `，${t('facts.bonus', { cap: scheme.bonusCap })}` : '';
  const name = (field: string) => labels.field('scheme', field);
  const levels = (scheme.levels ?? []).map((l) => labels.option('round', 'level', l)).join('、');
  return (
    <KeyFacts
      facts={[
        {
          label: name('total'),
          value: t('facts.total', { total: max.total, items: itemsOf(scheme).length }) + bonus,
        },
        { label: name('passLine'), value: scheme.passLine ?? t('facts.none') },
        { label: name('benchmarkLine'), value: scheme.benchmarkLine ?? t('facts.none') },
        {
          label: name('outcome'),
          value: scheme.outcome ? labels.option('scheme', 'outcome', scheme.outcome) : '—',
        },
        {
          label: name('outcomeWord'),
          value: labels.option('scheme', 'outcomeWord', outcomeWord(scheme)),
        },
        { label: name('levels'), value: levels || '—' },
        {
          label: name('validYears'),
          value: scheme.validYears
            ? t('facts.years', { years: scheme.validYears })
            : t('facts.noEnd'),
        },
        { label: name('finalRule'), value: finalRuleWords(t, scheme.finalRule), wide: true },
        { label: name('source'), value: scheme.source ?? '—', wide: true },
        ...(scheme.basis ? [{ label: name('basis'), value: scheme.basis, wide: true }] : []),
      ]}
    />
  );
}

function Items({ title, items }: { title: string; items: readonly SchemeItem[] }) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      <Table verticalSpacing={6}>
        <Table.Thead className="cb-visually-hidden">
          <Table.Tr>
            {(['code', 'text', 'points'] as const).map((field) => (
              <Table.Th key={field}>{t(`field.${field}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.code}>
              <Table.Td w={64} style={{ verticalAlign: 'top' }}>
                {item.code}
              </Table.Td>
              <Table.Td>
                {item.text}
                <Text size="sm" c="dimmed">
                  {[howWords(t, item), ...besides(t, labels, item)].join('；')}
                </Text>
              </Table.Td>
              <Table.Td w={64} ta="right" className="cb-number" style={{ verticalAlign: 'top' }}>
                {item.points}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Coded({
  title,
  parts,
}: {
  title: string;
  parts: readonly (readonly [code: string, text: string])[];
}) {
  if (parts.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      <List>
        {parts.map(([code, text]) => (
          <List.Item key={code}>
            {code} {text}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
