import { useTranslation } from 'react-i18next';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { round } from '#domain/round/round.entity.ts';
import { saveRound } from './ratings.commands.ts';

const F = fieldsOf(round);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** A round, new or changed. */
export function RoundForm({
  row,
  federationId,
  onDone,
}: {
  row: Row | null;
  federationId: string | null;
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation('ratings');
  const state = useRecordForm({
    entity: round,
    initial: row ?? { federationId, state: 'preparing', level: 'city' },
    draftKey: `round:${row?.id ?? 'new'}`,
    check: (values) => {
      const [opens, closes] = [text(values.opensOn), text(values.closesOn)];
      return opens && closes && latest(closes) < earliest(opens)
        ? { closesOn: t('round.closesFirst', { opens }) }
        : {};
    },
    onCancel: () => onDone(null),
    onSave: async (values) => onDone(await saveRound(row, values)),
  });
  return (
    <RecordForm state={state}>
      <FormSection title={t('round.sections.what')}>
        <F name="name" autoFocus={row === null} />
        <F name="schemeId" refKinds={['scheme']} />
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
        <F name="awardedOn" />
        <F name="note" />
      </FormSection>
    </RecordForm>
  );
}
