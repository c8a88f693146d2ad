import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';
import { scheme as entity } from '#domain/scheme/scheme.entity.ts';
import { schemeFaults } from '#domain/scheme/scheme.faults.ts';
import { CodedEditor } from './coded.editor.tsx';
import { DimensionsEditor } from './dimensions.editor.tsx';
import { EditorTotals } from './editor-totals.tsx';
import { FinalRuleEditor } from './final-rule.editor.tsx';
import { ItemsEditor } from './items.editor.tsx';
import { saveScheme } from './scheme.commands.ts';

const F = fieldsOf(entity);

/** Changes a free version. A draft may be saved with faults; one in use may not. */
export function SchemeEditor({ record, onDone }: { record: LocalRecord; onDone: () => void }) {
  const { t } = useTranslation('schemes');
  const labels = useLabels();
  const { row } = record;
  const read = (values: object) => asRecord(entity, { ...values, id: row.id });
  const state = useRecordForm({
    entity,
    initial: row,
    draftKey: `scheme:${row.id}`,
    check: (values) => {
      const count = values.state === 'adopted' ? schemeFaults(read(values)).length : 0;
      return count > 0 ? { total: t('edit.adopted', { count }) } : {};
    },
    onCancel: onDone,
    onSave: async (values, close) => {
      await saveScheme(row, values);
      if (close) onDone();
    },
  });
  const values = state.form.getValues();
  const scheme = read(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form keeps one object for each state
  const faults = useMemo(() => schemeFaults(scheme), [values]);
  const set = (name: string) => (value: unknown) => state.form.setFieldValue(name, value);
  const shared = { faults };
  return (
    <RecordForm state={state}>
      <EditorTotals scheme={scheme} faults={faults} />
      <FormSection title={t('edit.what')}>
        <F name="name" />
        <F name="code" />
        <F name="version" />
        <F name="subjectKind" />
        <F name="outcome" />
        <F name="outcomeWord" />
        <MultiSelect
          label={labels.field('scheme', 'levels')}
          data={RATING_LEVELS.map((value) => ({
            value,
            label: labels.option('round', 'level', value),
          }))}
          value={[...(scheme.levels ?? [])]}
          onChange={set('levels')}
        />
        <F name="official" />
        <F name="source" />
        <F name="basis" />
      </FormSection>
      <FormSection title={t('edit.lines')}>
        <F name="total" />
        <F name="passLine" />
        <F name="benchmarkLine" />
        <F name="validYears" />
        <FinalRuleEditor rule={scheme.finalRule} onChange={set('finalRule')} />
      </FormSection>
      <DimensionsEditor
        {...shared}
        dimensions={scheme.dimensions ?? []}
        onChange={set('dimensions')}
      />
      <FormSection title={labels.field('scheme', 'bonus')}>
        <F name="bonusCap" />
        <ItemsEditor
          {...shared}
          items={scheme.bonus ?? []}
          prefix="P"
          addLabel={t('edit.addBonus')}
          onChange={set('bonus')}
        />
      </FormSection>
      <CodedEditor
        {...shared}
        title={t('parts.vetoes')}
        addLabel={t('edit.addVeto')}
        prefix="V"
        parts={scheme.vetoes ?? []}
        onChange={set('vetoes')}
      />
      <CodedEditor
        {...shared}
        title={t('parts.gates')}
        addLabel={t('edit.addGate')}
        prefix="G"
        number="least"
        facts
        parts={scheme.gates ?? []}
        onChange={set('gates')}
      />
      <CodedEditor
        {...shared}
        title={t('parts.grades')}
        addLabel={t('edit.addGrade')}
        prefix="R"
        number="line"
        parts={scheme.grades ?? []}
        onChange={set('grades')}
      />
    </RecordForm>
  );
}
