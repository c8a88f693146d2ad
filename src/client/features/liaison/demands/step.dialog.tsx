import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { formatDate } from '#client/ui/format.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import {
  DATE_OF,
  type Step,
  type StepField,
  type StepValues,
  stepFaults,
} from '#domain/demand/demand.rules.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { stepDemand } from './demand.commands.ts';
import { useStepName } from './use-step-name.ts';

const F = fieldsOf(demand);

/** The field in which the day of a step is typed. */
const dayFieldOf = (step: Step) =>
  step.way === 'on' || step.way === 'aside' ? DATE_OF[step.to] : 'returnedOn';

/** The few things that a step needs, and its day; nothing else of the demand. */
export function StepDialog({
  row,
  step,
  today,
  may,
  onDone,
}: {
  row: Row;
  step: Step;
  today: string;
  /** Whether the person may fill a field. */
  may: (field: StepField) => boolean;
  onDone: () => void;
}) {
  const { t, i18n } = useTranslation('demands');
  const labels = useLabels();
  const name = useStepName();
  const dayField = dayFieldOf(step);
  const fields = [...step.needs, ...step.may.filter(may)];
  const valuesOf = (values: Readonly<Record<string, unknown>>): StepValues => ({
    ...Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
    day: String(values[dayField] ?? today),
  });
  const state = useRecordForm({
    entity: demand,
    initial: { ...row, [dayField]: today },
    draftKey: `demand:step:${row.id}:${step.to}`,
    needed: [dayField, ...step.needs],
    check: (values) => {
      const typed = valuesOf(values);
      const before = stepFaults(asRecord(demand, row), step, typed).find((f) => f.field === 'day');
      const since = formatDate(before?.since ?? '', i18n.language);
      if (typed.day > today) return { [dayField]: t('do.future') };
      return before ? { [dayField]: t('do.before', { since }) } : {};
    },
    onCancel: onDone,
    onSave: async (values) => {
      const word = labels.option('demand', 'state', step.to);
      await stepDemand(row, step.to, valuesOf(values), word);
      onDone();
    },
  });
  return (
    <Dialog title={name(step)} onClose={onDone}>
      <RecordForm state={state} saveLabel={name(step)}>
        {fields.map((field) => (
          <F
            key={field}
            name={field}
            autoFocus={field === fields[0]}
            {...(step.way === 'aside' && field === 'reply' ? { description: t('do.why') } : {})}
          />
        ))}
        <F name={dayField} />
      </RecordForm>
    </Dialog>
  );
}
