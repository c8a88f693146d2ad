import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { isKind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';
import { sentFields } from './mend.rules.ts';

/** What an op does and to which record: 修改会员企业 …. */
export function OpTitle({ op }: { op: Op }) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const kind = isKind(op.kind) ? op.kind : null;
  const act = t(`act.${op.op}`, { kind: kind ? labels.kind(kind) : op.kind });
  if (op.op === 'create') {
    const name = op.v.name;
    return (
      <>
        {act}
        {typeof name === 'string' && ` · ${name}`}
      </>
    );
  }
  return (
    <>
      {act}
      {kind && (
        <>
          {' · '}
          <RecordName kind={kind} id={op.id} />
        </>
      )}
    </>
  );
}

/** Every op of a refused change with the values it wanted to write. */
export function OpSummary({ ops }: { ops: readonly Op[] }) {
  const labels = useLabels();
  return (
    <Stack gap="md">
      {ops.map((op, n) => {
        const kind = isKind(op.kind) ? op.kind : null;
        const row = op.op === 'create' ? op.v : {};
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ops of a change never move
          <div key={n}>
            {ops.length > 1 && (
              <Text fw={600} mb={4}>
                <OpTitle op={op} />
              </Text>
            )}
            {kind && (
              <KeyFacts
                facts={sentFields(op).map(({ name, value }) => ({
                  label: labels.field(kind, name),
                  value: <FieldValue kind={kind} name={name} value={value} row={row} />,
                }))}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
