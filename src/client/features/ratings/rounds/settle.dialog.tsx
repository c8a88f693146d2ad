import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { earliest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { objection } from '#domain/objection/objection.entity.ts';
import { settleObjection } from './objection.commands.ts';

const F = fieldsOf(objection);

/** The result of an objection, in writing; the clock goes on from its day. */
export function SettleDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const today = useToday();
  const state = useRecordForm({
    entity: objection,
    initial: { ...row, settledOn: row.settledOn ?? today },
    draftKey: `objection:settle:${row.id}`,
    needed: ['settledOn', 'result', 'settlement'],
    check: ({ settledOn }) => {
      if (typeof settledOn !== 'string' || settledOn === '') return {};
      const raised = String(row.raisedOn);
      if (earliest(settledOn) < earliest(raised))
        return { settledOn: t('objection.settleFirst', { raised }) };
      return earliest(settledOn) > today ? { settledOn: t('objection.future') } : {};
    },
    onCancel: onClose,
    onSave: async ({ settledOn, result, settlement }) => {
      const word = labels.option('objection', 'result', String(result));
      await settleObjection(row, { settledOn, result, settlement }, word);
      onClose();
    },
  });
  return (
    <Dialog title={t('objection.settleTitle')} size="lg" onClose={onClose}>
      <RecordForm state={state} saveLabel={t('objection.settle')}>
        <Text size="sm" c="dimmed">
          {t('objection.settleWhy')}
        </Text>
        <F name="result" />
        <F name="settlement" />
        <F name="settledOn" />
      </RecordForm>
    </Dialog>
  );
}
