import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { award } from '#domain/award/award.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import { revokeAward } from './award.commands.ts';

const F = fieldsOf(award);

/** Ends an award with a reason; taken back by undo. */
export function RevokeDialog({
  row,
  subject,
  word,
  onClose,
}: {
  row: Row;
  subject: string;
  word: OutcomeWord;
  onClose: () => void;
}) {
  const { t } = useTranslation(['rounds', 'outcome']);
  const today = useToday();
  const state = useRecordForm({
    entity: award,
    initial: { ...row, revokedOn: today },
    draftKey: `award:revoke:${row.id}`,
    needed: ['revokedOn', 'revokedReason'],
    onCancel: onClose,
    onSave: async ({ revokedOn, revokedReason }) => {
      await revokeAward(row, String(revokedOn), String(revokedReason), subject, word);
      onClose();
    },
  });
  return (
    <Dialog title={t(`outcome:${word}.revokeTitle`, { subject })} onClose={onClose}>
      <RecordForm state={state} saveLabel={t(`outcome:${word}.revoke`)}>
        <Text size="sm" c="dimmed">
          {t('award.revokeWhy')}
        </Text>
        <F name="revokedReason" autoFocus />
        <F name="revokedOn" />
      </RecordForm>
    </Dialog>
  );
}
