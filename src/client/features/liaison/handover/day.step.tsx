import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { leader as entity } from '#domain/leader/leader.entity.ts';
import type { HandoverUnderWay } from './use-handover.ts';

/** When the leader goes, and by which document. */
export function DayStep({ state }: { state: HandoverUnderWay }) {
  const { t } = useTranslation('plan');
  const { work, leader, fault } = state;
  if (!work || !leader) return null;
  return (
    <Stack gap="md" maw={480}>
      <FieldInput
        kind="leader"
        name="inOfficeTo"
        field={entity.fields.inOfficeTo}
        label={t('handover.lastDay')}
        description={t('handover.lastDayHint')}
        error={fault && t(`handover.${fault}`, { from: leader.inOfficeFrom })}
        value={work.lastDay}
        onChange={(value) => state.change({ lastDay: String(value ?? '') })}
      />
      <TextInput
        label={t('ask.basis')}
        description={t('ask.basisHint')}
        maxLength={120}
        value={work.basisDocument}
        onChange={(event) => state.change({ basisDocument: event.currentTarget.value })}
      />
    </Stack>
  );
}
