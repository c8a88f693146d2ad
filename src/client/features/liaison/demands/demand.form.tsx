import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import type { RecordFormState } from '#client/ui/use-record-form.ts';
import { defaultDue, TERM_DAYS, termOf } from '#domain/demand/demand.due.rules.ts';
import { DEMAND_CATEGORIES, demand } from '#domain/demand/demand.entity.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import { SimilarDemands } from './similar-demands.tsx';

const F = fieldsOf(demand);

/** The few fields of a demand that is taken in; `whole` shows those that come later as well. */
export function DemandForm({
  state,
  whole = false,
  mayDue,
}: {
  state: RecordFormState<typeof demand>;
  whole?: boolean;
  /** Whether the person sets due dates; others leave them to the default. */
  mayDue: boolean;
}) {
  const { t } = useTranslation('demands');
  const labels = useLabels();
  const { values } = state.form;
  const category = DEMAND_CATEGORIES.find((known) => known === values.category) ?? null;
  const term = termOf(category);
  const on = String(values.registeredOn ?? '');
  return (
    <RecordForm state={state} {...(whole ? {} : { saveLabel: t('form.save') })}>
      <FormSection title={t('form.who')}>
        <F
          name="targetId"
          refKinds={['enterprise', 'chamber']}
          description={t('form.targetHint')}
          autoFocus={!whole && !values.targetId}
        />
        <F name="contactName" />
        <F name="contactPhone" />
      </FormSection>
      {!whole && typeof values.targetId === 'string' && values.targetId !== '' && (
        <SimilarDemands targetId={values.targetId} />
      )}
      <FormSection title={t('form.what')}>
        <F name="title" />
        <F name="category" />
        <F name="text" />
      </FormSection>
      <FormSection title={t('form.where')}>
        <F name="source" />
        <F name="registeredOn" />
        <F name="leaderId" />
        <F name="campaignId" />
        {whole && <F name="chamberId" />}
        {whole && <F name="number" />}
      </FormSection>
      {(mayDue || whole) && (
        <FormSection title={t('form.handling')}>
          {mayDue && (
            <F
              name="dueOn"
              description={`${t('term.hint', { term: t(`term.${term}`), days: TERM_DAYS[term] })}${
                isPartialDate(on) ? `（${defaultDue(category, on)}）` : ''
              }`}
            />
          )}
          {whole &&
            LATER.filter(
              (name) => (state.form.values[name] ?? null) !== null || name === 'note',
            ).map((name) => <F key={name} name={name} label={labels.field('demand', name)} />)}
        </FormSection>
      )}
    </RecordForm>
  );
}

/** What the steps filled in; corrected here where it was mistyped. */
const LATER = [
  'handler',
  'assignedOn',
  'startedOn',
  'repliedOn',
  'reply',
  'confirmedOn',
  'satisfaction',
  'closedOn',
  'outcome',
  'asideOn',
  'note',
] as const;
