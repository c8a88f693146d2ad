import { CloseButton, Group, List, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { entityOf, type Kind } from '#domain/registry.ts';
import { RecordName } from './record-name.tsx';

interface Chosen {
  readonly kind: Kind;
  readonly id: string;
}

/** Records found one by one and listed below; `of` is the field that they will stand in. */
export function ChosenRecords({
  of: [kind, name],
  kinds,
  chosen,
  shown,
  autoFocus = false,
  onAdd,
  onRemove,
  children,
}: {
  of: readonly [kind: Kind, field: string];
  kinds: readonly Kind[];
  /** All of them: the input starts empty after each choice. */
  chosen: readonly Chosen[];
  /** How many of the last are listed; all where it is left out. */
  shown?: number;
  autoFocus?: boolean;
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
  /** Between the input and the list. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const field = entityOf(kind).fields[name];
  return (
    <Stack gap="sm">
      {field && (
        <FieldInput
          key={chosen.length}
          kind={kind}
          name={name}
          field={field}
          label={labels.field(kind, name)}
          refKinds={kinds}
          value={null}
          onChange={(id) => typeof id === 'string' && onAdd(id)}
          autoFocus={autoFocus}
        />
      )}
      {children}
      <List listStyleType="none" spacing={2}>
        {chosen.slice(shown === undefined ? 0 : -shown).map((one) => (
          <List.Item key={one.id}>
            <Group gap="xs">
              <RecordName kind={one.kind} id={one.id} plain />
              <CloseButton
                size="sm"
                aria-label={t('action.remove')}
                onClick={() => onRemove(one.id)}
              />
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
