import { useTranslation } from 'react-i18next';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { type Dossier, dossier } from '#domain/dossier/dossier.entity.ts';
import { addParticipant } from '../ratings.commands.ts';

const F = fieldsOf(dossier);

/** Puts a chamber or federation into a round. */
export function ParticipantForm({
  roundId,
  subjectKind,
  taken,
  onDone,
}: {
  roundId: string;
  subjectKind: Dossier['subjectKind'];
  taken: ReadonlyMap<string, string>;
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation('ratings');
  const state = useRecordForm({
    entity: dossier,
    initial: { roundId, subjectKind, state: 'draft' },
    draftKey: `dossier:new:${roundId}`,
    check: (values) => {
      const subject = taken.get(String(values.subjectId));
      return subject === undefined ? {} : { subjectId: t('dossier.already', { subject }) };
    },
    onCancel: () => onDone(null),
    onSave: async (values) =>
      onDone(await addParticipant(roundId, { kind: subjectKind, id: String(values.subjectId) })),
  });
  return (
    <RecordForm state={state}>
      <F name="subjectId" refKinds={[subjectKind]} autoFocus />
    </RecordForm>
  );
}
