import { CloseButton, Group, List, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { targetOf } from '../target-of.ts';

/** Targets found one by one. */
export function ByName({
  chosen,
  onChoose,
}: {
  chosen: readonly Target[];
  onChoose: (targets: readonly Target[]) => void;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const labels = useLabels();
  const add = async (id: string) => {
    const target = await targetOf(id);
    if (target && !chosen.some((one) => one.id === id))
      onChoose([...chosen, { kind: target.kind, id }]);
  };
  return (
    <Stack gap="sm">
      <FieldInput
        // A new input after each choice: it starts empty.
        key={chosen.length}
        kind="liaison-target"
        name="targetId"
        field={liaisonTarget.fields.targetId}
        label={labels.field('liaison-target', 'targetId')}
        refKinds={[...LIAISON_TARGETS]}
        value={null}
        onChange={(id) => void (typeof id === 'string' && add(id))}
        autoFocus
      />
      <List listStyleType="none" spacing={2}>
        {chosen.map(({ kind, id }) => (
          <List.Item key={id}>
            <Group gap="xs">
              <RecordName kind={kind} id={id} plain />
              <CloseButton
                size="sm"
                aria-label={t('common:action.remove')}
                onClick={() => onChoose(chosen.filter((one) => one.id !== id))}
              />
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
