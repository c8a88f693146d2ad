import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordTitle } from '#client/records/record-title.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import type { Kind } from '#domain/registry.ts';
import { HandForm } from './hand.form.tsx';
import type { Choice } from './inbox.commands.ts';

/** Two records with one code: which of them is wrong, or whether both are right. */
export function DuplicateConflict({
  kind,
  field,
  conflict,
  row,
  may,
  onSettle,
}: {
  kind: Kind;
  field: string;
  conflict: Conflict;
  row: Readonly<Record<string, unknown>>;
  may: { readonly write: boolean; readonly withdraw: boolean };
  onSettle: (choice: Choice) => void;
}) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const [byHand, setByHand] = useState(false);
  const { id, other, mine } = conflict;
  const name = labels.field(kind, field);
  return (
    <section aria-label={name} tabIndex={-1} data-stop={id}>
      <Title order={3} size="h5" mb={6}>
        {name}
      </Title>
      <Text mb="xs">
        {t('duplicate.what', { kind: labels.kind(kind), field: name, value: String(mine ?? '') })}
      </Text>
      {other && (
        <Text mb="xs">
          {t('duplicate.other')} <RecordTitle kind={kind} id={other} />
        </Text>
      )}
      <Group gap="xs">
        {may.write && (
          <Button variant="default" onClick={() => setByHand(!byHand)} aria-expanded={byHand}>
            {t('duplicate.correct')}
          </Button>
        )}
        {(may.write || may.withdraw) && (
          <Button variant="default" onClick={() => onSettle({ id, take: 'theirs' })}>
            {t('duplicate.keep')}
          </Button>
        )}
      </Group>
      {byHand && (
        <HandForm
          kind={kind}
          field={field}
          start={mine}
          row={row}
          onTake={(value) => onSettle({ id, take: 'other', value })}
          onCancel={() => setByHand(false)}
        />
      )}
    </section>
  );
}
