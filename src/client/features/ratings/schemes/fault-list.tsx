import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import { faultWords } from './scheme-words.ts';

/** Faults with their places: a code, or the name of a field of the scheme itself. */
export function FaultList({ faults }: { faults: readonly SchemeFault[] }) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  return (
    <List size="sm">
      {faults.map((fault) => (
        <List.Item key={`${fault.place}-${fault.code}`}>
          <Text span inherit fw={500}>
            {labels.field('scheme', fault.place)}
          </Text>{' '}
          {faultWords(t, fault)}
        </List.Item>
      ))}
    </List>
  );
}

/** Faults of one place, below it. */
export function FaultLines({ faults }: { faults: readonly SchemeFault[] }) {
  const { t } = useTranslation('schemes');
  return faults.map((fault) => (
    <Text
      key={`${fault.place}-${fault.code}`}
      size="sm"
      c="var(--mantine-color-error)"
      data-fault={fault.code}
    >
      {fault.place.includes('/') && `${fault.place.split('/')[1]}：`}
      {faultWords(t, fault)}
    </Text>
  ));
}
