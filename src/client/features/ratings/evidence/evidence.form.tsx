import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import { latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { saveEvidence } from './evidence.commands.ts';
import { useItemChoices } from './use-item-choices.ts';

const F = fieldsOf(evidence);

/** A document: what it is, from when to when, its file, and the items of schemes that it serves. */
export function EvidenceForm({
  row,
  initial,
  onDone,
}: {
  row: Row | null;
  initial: Readonly<Record<string, unknown>>;
  /** The id of what was saved, or null where one left. */
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation('evidence');
  const labels = useLabels();
  const choices = useItemChoices(initial.subjectKind === 'federation' ? 'federation' : 'chamber');
  const state = useRecordForm({
    entity: evidence,
    initial: row ?? initial,
    draftKey: `evidence:${row?.id ?? `new:${String(initial.subjectId)}`}`,
    check: ({ issuedOn, validTo }) =>
      typeof issuedOn === 'string' && typeof validTo === 'string' && latest(validTo) < issuedOn
        ? { validTo: t('endsFirst', { date: issuedOn }) }
        : {},
    onCancel: () => onDone(null),
    onSave: async (values) => onDone(await saveEvidence(row, { ...initial, ...values })),
  });
  const used = state.form.values.usedBy;
  return (
    <RecordForm state={state}>
      <FormSection title={t('sections.what')}>
        <F name="name" autoFocus />
        <F name="kind" />
        <F name="issuedOn" />
        <F name="validTo" />
        <F name="file" />
      </FormSection>
      <FormSection title={t('sections.items')} hint={t('sections.itemsHint')}>
        <MultiSelect
          label={labels.field('evidence', 'usedBy')}
          data={choices}
          value={Array.isArray(used) ? used.map(String) : []}
          onChange={(value) => state.form.setFieldValue('usedBy', value)}
          searchable
          clearable
          nothingFoundMessage={t('noItems')}
        />
      </FormSection>
      <FormSection title={t('sections.more')}>
        <F name="number" />
        <F name="issuedBy" />
        <F name="note" />
      </FormSection>
    </RecordForm>
  );
}
