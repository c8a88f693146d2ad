import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useFaultText } from '#client/ui/fields/fault-text.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import { faultsOf } from '#domain/kernel/faults.ts';
import { entityOf, isKind } from '#domain/registry.ts';
import { resend } from './inbox.commands.ts';
import { type MendedValues, sentFields } from './mend.rules.ts';
import { OpTitle } from './op-title.tsx';

/** The refused values in their inputs; what is still wrong is said before sending again. */
export function MendForm({
  issue,
  dependents,
  onDone,
}: {
  issue: Issue;
  /** Sent again after it: they were refused only because it was. */
  dependents: readonly Issue[];
  onDone: () => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const labels = useLabels();
  const [values, setValues] = useState<MendedValues>({});
  const inWords = useFaultText();
  const [checked, setChecked] = useState(false);
  const ops = issue.ops.map((op, n) => {
    const fields = sentFields(op).filter((field) => field.editable);
    const now = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    return { op, n, fields, now: { ...now, ...values[n] } as Record<string, unknown> };
  });
  const faults = ops.flatMap(({ op, n, fields, now }) =>
    isKind(op.kind)
      ? faultsOf(entityOf(op.kind), now)
          .filter((fault) => fields.some(({ name }) => name === fault.field))
          .map((fault) => ({ n, fault }))
      : [],
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (faults.length > 0) return;
        void resend(issue, values, dependents).then(() => {
          say(t('act.resent'));
          onDone();
        });
      }}
    >
      <Stack gap="md" maw="40rem">
        {ops.map(({ op, n, fields, now }) => {
          const kind = isKind(op.kind) ? op.kind : null;
          return (
            kind && (
              <Stack key={n} gap="md">
                {ops.length > 1 && (
                  <Text fw={600}>
                    <OpTitle op={op} />
                  </Text>
                )}
                {fields.map(({ name }) => {
                  const field = entityOf(kind).fields[name];
                  const wrong = faults.find((of) => of.n === n && of.fault.field === name);
                  const refused = issue.field === name && !(name in (values[n] ?? {}));
                  return (
                    field && (
                      <FieldInput
                        key={name}
                        kind={kind}
                        name={name}
                        field={field}
                        label={labels.field(kind, name)}
                        error={
                          checked && wrong ? inWords(kind, wrong.fault) : refused && t('refused')
                        }
                        value={now[name]}
                        onChange={(value) =>
                          setValues({ ...values, [n]: { ...values[n], [name]: value } })
                        }
                      />
                    )
                  );
                })}
              </Stack>
            )
          );
        })}
        <Group gap="xs">
          <Button type="submit">{t('resend')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
