import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { useItemWords } from './use-item-words.ts';

/** The standard of an item: its code, text, how its points are won, what it asks for. */
export function ItemHead({ item }: { item: SchemeItem }) {
  const { t } = useTranslation('dossiers');
  const words = useItemWords();
  return (
    <div>
      <Text size="sm">
        <Text span fw={600} mr={6}>
          {item.code}
        </Text>
        {item.text}
      </Text>
      <Group gap="xs" mt={2}>
        <Text size="xs" c="dimmed">
          {words.rule(item)}
        </Text>
        {item.basis && (
          <Text size="xs" c="dimmed">
            {t('basis', { basis: item.basis })}
          </Text>
        )}
        {item.evidence && (
          <Badge size="sm" variant="default" tt="none" fw={400}>
            {t('needsEvidence')}
          </Badge>
        )}
      </Group>
    </div>
  );
}
