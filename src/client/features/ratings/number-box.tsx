import { NumberInput } from '@mantine/core';

/** A number of points, a percentage or a count; empty is undefined. */
export function NumberBox({
  label,
  value,
  onChange,
  width = 130,
}: {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  width?: number;
}) {
  return (
    <NumberInput
      label={label}
      w={width}
      value={value ?? ''}
      decimalScale={2}
      hideControls
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}
