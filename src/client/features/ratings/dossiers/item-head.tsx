import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STANDING_COLOUR } from '#client/records/evidence/evidence-standing.tsx';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { ItemStanding } from '../evidence/item-evidence.tsx';
import { useItemWords } from './use-item-words.ts';

/** The standard of an item: its code, text, how its points are won, what it asks for and rests on. */
export function ItemHead({ item, standing }: { item: SchemeItem; standing: ItemStanding }) {
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
        {standing && standing.standing !== 'valid' && (
          <Badge size="sm" variant="light" tt="none" color={STANDING_COLOUR[standing.standing]}>
            {t(`restsOn.${standing.standing}`, { date: standing.until })}
          </Badge>
        )}
      </Group>
    </div>
  );
}
