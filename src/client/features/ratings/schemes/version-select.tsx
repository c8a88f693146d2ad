import { Select } from '@mantine/core';
import type { SchemeRow } from './schemes.queries.ts';

/** Chooses another version of the family. */
export function VersionSelect({
  label,
  siblings,
  value,
  onChange,
}: {
  label: string;
  siblings: readonly SchemeRow[];
  value: string;
  onChange: (id: string) => void;
}) {
  return (
    <Select
      label={label}
      maw={420}
      data={siblings.map(({ scheme }) => ({
        value: scheme.id,
        label: `${scheme.name}（${scheme.version}）`,
      }))}
      value={value}
      allowDeselect={false}
      onChange={(next) => next && onChange(next)}
    />
  );
}
