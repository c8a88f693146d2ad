import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { type FormValues, useRecordForm } from '#client/ui/use-record-form.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { MEETING_KINDS, meeting } from '#domain/meeting/meeting.entity.ts';
import { meetingFaults } from '#domain/meeting/meeting.rules.ts';
import { saveMeeting } from './meeting.commands.ts';
import { PaperField } from './paper.field.tsx';

const F = fieldsOf(meeting);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown) => (typeof value === 'number' ? value : null);

/** A meeting or an activity: what, when, where, how many came, and the paper that shows it. */
export function MeetingDialog({
  row,
  chamberId,
  fixed = false,
  onClose,
}: {
  /** The meeting to change; none for a new one. */
  row: Row | null;
  /** The chamber that held it; empty where it is still to be chosen. */
  chamberId: string;
  /** Whether the chamber stands already. */
  fixed?: boolean;
  /** The id of what was saved, or null where one left. */
  onClose: (id: string | null) => void;
}) {
  const { t } = useTranslation('meetings');
  const [seen] = useState(row);
  const check = useCheck();
  const state = useRecordForm({
    entity: meeting,
    initial: seen ?? { bodyKind: 'chamber', bodyId: chamberId || null, kind: null },
    draftKey: `meeting:${seen?.id ?? `new:${chamberId}`}`,
    check,
    onCancel: () => onClose(null),
    onSave: async ({ paper, ...values }) => {
      onClose(await saveMeeting(seen, values, text(paper)));
    },
  });
  const { values, setValues } = state.form;
  return (
    <Dialog title={t(seen ? 'edit' : 'new')} size="lg" onClose={() => onClose(null)}>
      <RecordForm state={state}>
        {!fixed && <F name="bodyId" refKinds={['chamber']} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="date" autoFocus />
          <F name="kind" description={t('kindHint')} />
        </SimpleGrid>
        <F name="subject" />
        <F name="place" />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="expected" description={t('expectedHint')} />
          <F name="attended" description={t('attendedHint')} />
        </SimpleGrid>
        <PaperField
          bodyId={text(values.bodyId) ?? ''}
          kind={MEETING_KINDS.find((known) => known === values.kind) ?? null}
          documentId={text(values.documentId)}
          file={text(values.paper)}
          onChange={({ documentId, file }) => setValues({ documentId, paper: file })}
        />
        <F name="note" />
      </RecordForm>
    </Dialog>
  );
}

/** Says in words what date and numbers get wrong, beside their fields. */
function useCheck() {
  const { t } = useTranslation('meetings');
  const today = useToday();
  return (values: FormValues) => {
    const date = text(values.date);
    const of = { expected: count(values.expected), attended: count(values.attended) };
    const known = date !== null && isPartialDate(date) ? { ...of, date } : of;
    const faults = meetingFaults(known, today);
    return {
      ...(faults.date ? { date: t('fault.future') } : {}),
      ...(faults.attended ? { attended: t('fault.more-than-expected', of) } : {}),
    };
  };
}
