import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { entityOf, type Kind } from '#domain/registry.ts';
import { type Sort, sortText } from './list-address.ts';
import type { ShownColumn } from './list-columns.ts';

/** Orders to choose from; names by pinyin or by strokes (笔画). */
export const SortMenu = memo(function SortMenu({
  kind,
  columns,
  sort,
  onSort,
}: {
  kind: Kind;
  columns: readonly ShownColumn[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const { t } = useTranslation('recordList');
  const { fields } = entityOf(kind);
  const choices = columns
    .filter((column) => column.sortable)
    .flatMap(({ key, header }): { sort: Sort; label: string }[] =>
      fields[key]?.kind === 'text'
        ? [
            { sort: { field: key, dir: 'asc' }, label: t('pinyin', { field: header }) },
            {
              sort: { field: key, dir: 'asc', order: 'stroke' },
              label: t('stroke', { field: header }),
            },
          ]
        : [{ sort: { field: key, dir: 'asc' }, label: header }],
    );
  const same = (a: Sort) => sortText({ ...a, dir: sort.dir }) === sortText(sort);
  const current = choices.find((choice) => same(choice.sort));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowsSort size={16} aria-hidden />}
          aria-label={t('sortedBy', { field: current?.label ?? sort.field })}
        >
          {t('sort')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.label}
            rightSection={same(choice.sort) ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => onSort({ ...choice.sort, dir: sort.dir })}
          >
            {choice.label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => onSort({ ...sort, dir: sort.dir === 'asc' ? 'desc' : 'asc' })}
          rightSection={sort.dir === 'desc' ? <IconCheck size={16} aria-hidden /> : null}
        >
          {t('reverse')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
