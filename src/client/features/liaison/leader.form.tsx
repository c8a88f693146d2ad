import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import { createOp, patchOp } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import { leader } from '#domain/leader/leader.entity.ts';

const F = fieldsOf(leader);

/** A leader, new or changed. `onDone` gets the id that was saved, or null when left. */
export function LeaderForm({
  row,
  federationId,
  onDone,
}: {
  row: Row | null;
  federationId: string | null;
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation('liaison');
  const state = useRecordForm({
    entity: leader,
    initial: row ?? { federationId },
    draftKey: `leader:${row?.id ?? 'new'}`,
    needed: ['post'],
    onCancel: () => onDone(null),
    onSave: async (values) => {
      const id = row?.id ?? newId(sources);
      const op = row ? patchOp('leader', row, values) : createOp('leader', id, values);
      if (op) {
        const name = String(values.name ?? '');
        const label = { key: 'liaison:saved.leader', values: { name } };
        const saved = await data.change({ ops: [op], label });
        undoToast({ message: t('saved.leader', { name }), batch: saved.batch });
      }
      onDone(id);
    },
  });
  return (
    <RecordForm state={state}>
      <FormSection title={t('leader.sections.who')}>
        <F name="name" autoFocus={row === null} />
        <F name="post" />
        <F name="unit" />
        <F name="rank" />
        <F name="portfolio" />
        <F name="federationId" refKinds={['federation']} />
      </FormSection>
      <FormSection title={t('leader.sections.contact')}>
        <F name="contactOfficer" />
        <F name="contactPhone" />
      </FormSection>
      <FormSection title={t('leader.sections.office')}>
        <F name="inOfficeFrom" />
        <F name="inOfficeTo" />
        <F name="note" />
      </FormSection>
    </RecordForm>
  );
}
