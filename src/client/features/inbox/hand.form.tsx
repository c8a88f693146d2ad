import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useFaultText } from '#client/ui/fields/fault-text.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { faultsOf } from '#domain/kernel/faults.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/** A value that nobody had, in the field's own input; checked before it is taken. */
export function HandForm({
  kind,
  field,
  start,
  row,
  onTake,
  onCancel,
}: {
  kind: Kind;
  field: string;
  start: unknown;
  row: Readonly<Record<string, unknown>>;
  onTake: (value: unknown) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const labels = useLabels();
  const inWords = useFaultText();
  const [value, setValue] = useState(start);
  const form = useRef<HTMLFormElement>(null);
  const definition = entityOf(kind).fields[field];
  const faults = faultsOf(entityOf(kind), { ...row, [field]: value });
  const fault = faults.find((one) => one.field === field);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  if (!definition) return null;
  return (
    <form
      ref={form}
      style={{ maxWidth: '32rem', marginTop: '0.75rem' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault) onTake(typeof value === 'string' ? value.trim() || null : value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <FieldInput
        kind={kind}
        name={field}
        field={definition}
        label={labels.field(kind, field)}
        error={fault && inWords(kind, fault)}
        value={value}
        onChange={setValue}
      />
      <Group gap="xs" mt="sm">
        <Button type="submit">{t('useOther')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </form>
  );
}
