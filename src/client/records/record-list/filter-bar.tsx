import { Button, CloseButton, Group, Menu, Popover, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#client/data/data-port.ts';
import type { Kind } from '#domain/registry.ts';
import { FilterEditor } from './filter-editor.tsx';
import { type SetFilter, withFilter } from './list-filters.ts';
import classes from './record-list.module.css';
import { useFilterWords } from './use-filter-words.ts';

/** The filters that are set, each a sentence one can change or take away, and a way to add one. */
export const FilterBar = memo(function FilterBar({
  kind,
  fields,
  filters,
  where,
  names,
  onChange,
}: {
  kind: Kind;
  /** Fields that may be filtered by, in order. */
  fields: readonly string[];
  filters: readonly SetFilter[];
  where: readonly Filter[];
  names: Readonly<Record<string, string>>;
  onChange: (filters: readonly SetFilter[]) => void;
}) {
  const { t } = useTranslation('recordList');
  const words = useFilterWords(kind, names);
  const [editing, setEditing] = useState<string | null>(null);
  const set = new Map(filters.map((filter) => [filter.field, filter]));
  const shown = [...set.keys(), ...(editing && !set.has(editing) ? [editing] : [])];
  const left = fields.filter((field) => !set.has(field));
  return (
    <Group gap="xs" className="cb-no-print">
      {shown.map((field) => {
        const filter = set.get(field);
        const sentence = filter ? words.sentence(filter) : words.field(field);
        return (
          <Popover
            key={field}
            opened={editing === field}
            onChange={(open) => !open && setEditing(null)}
            position="bottom-start"
            width={320}
            trapFocus
            returnFocus
            shadow="md"
          >
            <span className={classes.chip}>
              <Popover.Target>
                <UnstyledButton
                  className={classes.chipText}
                  aria-label={t('change', { sentence })}
                  onClick={() => setEditing(editing === field ? null : field)}
                >
                  {sentence}
                </UnstyledButton>
              </Popover.Target>
              <CloseButton
                size={24}
                aria-label={t('remove', { sentence })}
                onClick={() => {
                  setEditing(null);
                  onChange(filters.filter((f) => f.field !== field));
                }}
              />
            </span>
            <Popover.Dropdown>
              <FilterEditor
                kind={kind}
                field={field}
                filter={filter}
                where={where}
                words={words}
                onChange={(next) => onChange(withFilter(filters, next))}
              />
              <Button variant="default" size="xs" mt="md" onClick={() => setEditing(null)}>
                {t('apply')}
              </Button>
            </Popover.Dropdown>
          </Popover>
        );
      })}
      {left.length > 0 && (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFilter size={16} aria-hidden />}
              aria-label={t('addFilter')}
            >
              {t('filter')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map((field) => (
              <Menu.Item key={field} onClick={() => setEditing(field)}>
                {words.field(field)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {filters.length > 0 && (
        <Button variant="subtle" size="xs" onClick={() => onChange([])}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
});
