import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import type { Kind } from '#domain/registry.ts';

type Values = Readonly<Record<string, unknown>>;
const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The values of a settled contradiction: those not taken stay readable for ever. */
export function SettledValues({ kind, conflict }: { kind: Kind; conflict: Conflict }) {
  const { t } = useTranslation('inbox');
  const { field, status, mine, theirs, reason } = conflict;
  const chosen = status === 'took-mine' ? mine : status === 'kept-theirs' ? theirs : undefined;
  const lost = [
    ...(status === 'took-mine' ? [] : [mine]),
    ...(status === 'kept-theirs' ? [] : [theirs]),
  ];
  const gone = (value: unknown) => value === (reason === 'edit-deleted' ? theirs : mine);
  const show = (value: unknown) => {
    if (field !== null) return <FieldValue kind={kind} name={field} value={value} />;
    return gone(value) ? t('deletedValue') : <Lines kind={kind} values={asValues(value)} />;
  };
  return (
    <Group gap="xs" mt={6}>
      {chosen !== undefined && (
        <Text size="sm" component="div">
          <span>{t('chosen')}：</span>
          {show(chosen)}
        </Text>
      )}
      {lost.map((value, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values at most, in a fixed order
        <Text key={n} size="sm" c="dimmed" component="div">
          <span>{t('lost')}：</span>
          {show(value)}
        </Text>
      ))}
    </Group>
  );
}

function Lines({ kind, values }: { kind: Kind; values: Values }) {
  const labels = useLabels();
  return Object.entries(values).map(([name, value]) => (
    <span key={name}>
      {labels.field(kind, name)} <FieldValue
        kind={kind}
        name={name}
        value={value}
        row={values}
      />{' '}
    </span>
  ));
}
