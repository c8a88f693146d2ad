import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { sources } from '#client/records/sources.ts';
import { useWords } from '#client/records/use-words.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Appointee } from './appointment.commands.ts';

const NEW = 'new';

/** Chooses someone on file by name or pinyin, or takes the typed name as a new person. */
export function PersonPicker({
  value,
  error,
  onChange,
}: {
  value: Appointee | null;
  error: unknown;
  onChange: (who: Appointee | null) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 120);
  const asked = text === value?.name ? '' : text.trim();
  // The search box is emptied as a choice is made; the name must outlive that.
  const lastTyped = useRef('');
  const { data, isPlaceholderData } = useQuery(
    listQuery({ kind: 'person', text: asked, offset: 0, limit: 20 }),
  );
  const found = (data?.rows ?? []).map(({ id, row }) => ({ value: id, label: String(row.name) }));
  const chosen = value && { value: value.id, label: value.name };
  const name = typed.trim();
  // Not before it is known that nobody of the name is here already.
  const known = data?.complete === true && !isPlaceholderData && typed === text;
  const offered = known && name !== '' && name !== value?.name;
  return (
    <Select
      label={t('chambers:officer.person')}
      description={t('chambers:officer.pick')}
      error={typeof error === 'string' ? error : undefined}
      data={[
        ...(chosen && !found.some((one) => one.value === chosen.value) ? [chosen] : []),
        ...found,
        ...(offered ? [{ value: NEW, label: t('chambers:officer.newPerson', { name }) }] : []),
      ]}
      filter={({ options }) => options}
      searchable
      clearable
      value={value?.id ?? null}
      onSearchChange={(next) => {
        setTyped(next);
        if (next.trim() !== '') lastTyped.current = next.trim();
      }}
      onChange={(id, option) => {
        if (id === null) onChange(null);
        else if (id === NEW)
          onChange({ id: newId(sources), name: name || lastTyped.current, file: { phone: null } });
        else onChange({ id, name: option?.label ?? '' });
      }}
      data-autofocus
    />
  );
}
