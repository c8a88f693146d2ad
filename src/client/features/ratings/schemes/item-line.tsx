import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { besides, howWords } from './scheme-words.ts';

export interface LineActs {
  readonly open: (at: number) => void;
  readonly move: (at: number, by: -1 | 1) => void;
  readonly remove: (at: number) => void;
}

/** An item as a line of the editor; renders again only when it has changed. */
export const ItemLine = memo(function ItemLine({
  item,
  at,
  open,
  acts,
}: {
  item: SchemeItem;
  at: number;
  open: boolean;
  acts: LineActs;
}) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  const { code } = item;
  return (
    <Group gap="xs" align="flex-start" justify="space-between">
      <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Text>
          <Text span inherit c="dimmed" mr={6}>
            {code}
          </Text>
          {item.text || t('edit.newText')}
          <Text span inherit fw={600} ml={6} className="cb-number">
            {item.points}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {[howWords(t, item), ...besides(t, labels, item)].join('；')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          aria-label={open ? t('edit.fold') : t('edit.open', { code })}
          onClick={() => acts.open(at)}
        >
          {open ? t('edit.fold') : t('tabs.edit')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('edit.up', { code })}
          onClick={() => acts.move(at, -1)}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('edit.down', { code })}
          onClick={() => acts.move(at, 1)}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('edit.remove', { code })}
          onClick={() => acts.remove(at)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </Group>
  );
});
