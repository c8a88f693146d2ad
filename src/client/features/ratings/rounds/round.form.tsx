import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { type FormValues, useRecordForm } from '#client/ui/use-record-form.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { round } from '#domain/round/round.entity.ts';
import { saveRound } from '../ratings.commands.ts';
import { useSchemes } from '../schemes/schemes.queries.ts';
import { InvitedField } from './invited.field.tsx';

const F = fieldsOf(round);
const MOST_DAYS = 366;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** A round, new or changed: what it rates by, its calendar, who is asked. */
export function RoundForm({
  row,
  federationId,
  onDone,
}: {
  row: Row | null;
  federationId: string | null;
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation(['ratings', 'rounds']);
  const labels = useLabels();
  const read = useSchemes();
  const schemes = read ?? [];
  const before = (values: FormValues, first: string, second: string) => {
    const [a, b] = [text(values[first]), text(values[second])];
    return a && b && latest(b) < earliest(a) ? a : null;
  };
  const state = useRecordForm({
    entity: round,
    initial: row ?? { federationId, state: 'preparing', level: 'city', noticeDays: 7 },
    draftKey: `round:${row?.id ?? 'new'}`,
    check: (values) => {
      const opens = before(values, 'opensOn', 'closesOn');
      const from = before(values, 'noticeFrom', 'noticeTo');
      const to = before(values, 'noticeTo', 'awardedOn');
      const days = values.noticeDays;
      const wrong = typeof days === 'number' && (days < 1 || days > MOST_DAYS);
      return {
        ...(opens ? { closesOn: t('round.closesFirst', { opens }) } : {}),
        ...(from ? { noticeTo: t('rounds:form.noticeOrder', { from }) } : {}),
        ...(to ? { awardedOn: t('rounds:form.awardEarly', { to }) } : {}),
        ...(wrong ? { noticeDays: t('rounds:form.noticeDays', { read: days }) } : {}),
      };
    },
    onCancel: () => onDone(null),
    onSave: async (values) => onDone(await saveRound(row, values)),
  });
  const values = state.form.getValues();
  const chosen = text(values.schemeId);
  const usable = schemes.filter(
    ({ scheme }) => scheme.id === chosen || (scheme.state ?? 'adopted') === 'adopted',
  );
  const kind = usable.find((s) => s.scheme.id === chosen)?.scheme.subjectKind ?? 'chamber';
  return (
    <RecordForm state={state}>
      <FormSection title={t('round.sections.what')}>
        <F name="name" autoFocus={row === null} />
        <Select
          label={labels.field('round', 'schemeId')}
          description={
            read?.length === 0 ? t('rounds:form.noScheme') : t('rounds:form.chooseScheme')
          }
          data={usable.map(({ scheme }) => ({
            value: scheme.id,
            label: `${scheme.name}（${scheme.version}）`,
          }))}
          value={chosen}
          allowDeselect={false}
          searchable
          error={state.form.errors.schemeId}
          onChange={(id) => state.form.setFieldValue('schemeId', id)}
        />
        <F name="federationId" refKinds={['federation']} />
        <F name="level" />
        <F name="year" />
        <F name="state" />
      </FormSection>
      <FormSection title={t('round.sections.when')}>
        <F name="opensOn" />
        <F name="closesOn" />
        <F name="noticeFrom" />
        <F name="noticeTo" />
        <F name="noticeDays" description={t('rounds:form.noticeWhy')} />
        <F name="postalAddress" />
        <F name="awardedOn" />
        <F name="note" />
      </FormSection>
      <FormSection title={labels.field('round', 'invited')} hint={t('rounds:form.invitedWhy')}>
        <InvitedField
          kind={kind}
          federationId={text(values.federationId)}
          value={texts(values.invited)}
          onChange={(ids) => state.form.setFieldValue('invited', ids)}
        />
      </FormSection>
    </RecordForm>
  );
}
