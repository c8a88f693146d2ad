import { Radio, Stack } from '@mantine/core';
import { useLabels } from '#client/i18n/labels.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import {
  ENDED_STATUSES,
  type EndedStatus,
  isEnded,
  membershipFault,
} from '#domain/membership/membership.rules.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.ts';
import { endMembership, endMemberships } from './membership.commands.ts';
import { namesOf } from './membership-dialog.tsx';

const F = fieldsOf(membership);

/** Ends one membership or many on one day and for one reason; taken back as one. */
export function EndMembership({
  rows,
  onClose,
}: {
  rows: readonly [Row, ...Row[]];
  onClose: () => void;
}) {
  const { t } = useWords();
  const labels = useLabels();
  const today = useToday();
  const [first] = rows;
  const state = useRecordForm({
    entity: membership,
    initial: { ...first, status: 'resigned', leftOn: today, leavingReason: null },
    draftKey: `membership:end:${first.id}`,
    needed: ['leftOn'],
    check: ({ status, leftOn }) => {
      const faults = rows.map((row) =>
        membershipFault({
          ...asRecord(membership, row),
          status: statusIn(status),
          leftOn: typeof leftOn === 'string' ? leftOn : null,
        }),
      );
      const fault = faults.find((found) => found !== null);
      return fault ? { leftOn: t(`members:fault.${fault}`) } : {};
    },
    onSave: async ({ status, leftOn, leavingReason }) => {
      const leaving = {
        status: statusIn(status),
        leftOn: String(leftOn),
        leavingReason: typeof leavingReason === 'string' ? leavingReason : null,
      };
      if (rows.length === 1) await endMembership(first, leaving, await namesOf(first));
      else await endMemberships(rows, leaving);
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog
      onClose={onClose}
      title={rows.length === 1 ? t('members:end') : t('members:endMany', { count: rows.length })}
    >
      <RecordForm state={state} saveLabel={t('members:endConfirm')}>
        <Radio.Group
          label={t('members:endHow')}
          value={String(state.form.values.status)}
          onChange={(status) => state.form.setFieldValue('status', status)}
        >
          <Stack gap={6} mt={6}>
            {ENDED_STATUSES.map((status) => (
              <Radio
                key={status}
                value={status}
                label={labels.option('membership', 'status', status)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <F name="leftOn" label={t('members:endDay')} />
        <F name="leavingReason" />
      </RecordForm>
    </Dialog>
  );
}

const statusIn = (value: unknown): EndedStatus => {
  const text = typeof value === 'string' ? value : null;
  return isEnded(text) ? text : 'resigned';
};
