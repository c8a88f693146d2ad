import { useTranslation } from 'react-i18next';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { endLiaison, type Names } from './liaison.commands.ts';

const F = fieldsOf(liaison);

/** Ends an assignment on a day that still counts. */
export function EndForm({
  row,
  names,
  today,
  onDone,
}: {
  row: Row;
  names: Names;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('liaison');
  const from = String(row.from ?? '');
  const state = useRecordForm({
    entity: liaison,
    initial: { ...row, to: today },
    draftKey: `liaison:end:${row.id}`,
    needed: ['to'],
    check: (values) =>
      typeof values.to === 'string' && values.to !== '' && latest(values.to) < earliest(from)
        ? { to: t('end.beforeStart', { from }) }
        : {},
    onCancel: onDone,
    onSave: async (values) => {
      const saved = await endLiaison(row, String(values.to), names);
      if (saved) undoToast({ message: t('end.done', { ...names }), batch: saved.batch });
      onDone();
    },
  });
  return (
    <RecordForm state={state}>
      <F name="to" label={t('end.on')} description={t('end.onHint')} autoFocus />
    </RecordForm>
  );
}
