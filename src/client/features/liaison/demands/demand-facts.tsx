import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { type Demand, demand } from '#domain/demand/demand.entity.ts';
import { type FieldName, isVisible, type View } from '#domain/kernel/entity.ts';

type Name = FieldName<typeof demand>;
const PARTS = {
  title: ['targetId', 'contactName', 'contactPhone', 'category', 'number', 'text'],
  from: ['source', 'leaderId', 'visitId', 'campaignId', 'chamberId'],
  reply: ['handler', 'dueOn', 'outcome', 'satisfaction', 'reply', 'note'],
} as const satisfies Readonly<Record<string, readonly Name[]>>;
const WIDE: readonly Name[] = ['text', 'reply', 'note'];

/** What is asked for, where it came from, what came of it; only what was filled in. */
export function DemandFacts({ of, view }: { of: Demand; view: View }) {
  const { t } = useTranslation('demands');
  const labels = useLabels();
  const shown = (name: Name) => isVisible(demand.fields[name], view) && of[name] !== null;
  return (
    <Stack gap="lg">
      {(['title', 'from', 'reply'] as const).map((part) => {
        const names = (PARTS[part] as readonly Name[]).filter(shown);
        if (names.length === 0) return null;
        return (
          <Stack key={part} component="section" gap="xs">
            <Title order={2}>{t(`facts.${part}`)}</Title>
            <KeyFacts
              facts={names.map((name) => ({
                label: labels.field('demand', name),
                value: <FieldValue kind="demand" name={name} value={of[name]} row={of} />,
                wide: WIDE.includes(name),
              }))}
            />
          </Stack>
        );
      })}
    </Stack>
  );
}
