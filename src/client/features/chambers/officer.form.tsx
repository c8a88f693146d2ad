import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import type { OfficerLine } from '#client/records/officers/use-officers.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { appointment } from '#domain/appointment/appointment.entity.ts';
import { nextOrder } from '#domain/appointment/appointment.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { term } from '#domain/term/term.entity.ts';
import { currentTerm } from '#domain/term/term.rules.ts';
import {
  type Appointee,
  appoint,
  changeAppointment,
  endAppointment,
} from './appointment.commands.ts';
import { PersonPicker } from './person-picker.tsx';

const F = fieldsOf(appointment);

/** Appoints an officer for the current term; a new person is filed with it. */
export function AddOfficer({
  chamberId,
  all,
  onClose,
}: {
  chamberId: string;
  all: readonly OfficerLine[];
  onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const { data: terms } = useQuery(byQuery('term', 'bodyId', chamberId));
  if (!terms) return null;
  const current = currentTerm(
    terms.map((record) => asRecord(term, record.row)),
    today,
  );
  return (
    <Dialog onClose={onClose} title={t('chambers:officer.add')}>
      <AddForm
        chamberId={chamberId}
        all={all}
        initial={{
          bodyKind: 'chamber',
          bodyId: chamberId,
          termId: current?.id ?? null,
          from: current?.starts ?? today,
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}

function AddForm({
  chamberId,
  all,
  initial,
  onClose,
}: {
  chamberId: string;
  all: readonly OfficerLine[];
  initial: Readonly<Record<string, unknown>>;
  onClose: () => void;
}) {
  const labels = useLabels();
  const state = useRecordForm({
    entity: appointment,
    initial: { ...initial, who: null },
    draftKey: `appointment:new:${chamberId}`,
    onSave: async (values) => {
      const who = whoIn(values.who);
      if (!who) return;
      const post = String(values.post);
      const taken = all.map((line) => line.appointment);
      const order = values.order ?? nextOrder(taken, post);
      await appoint(
        chamberId,
        who,
        { ...values, order },
        labels.option('appointment', 'post', post),
      );
      onClose();
    },
    onCancel: onClose,
  });
  const who = whoIn(state.form.values.who);

  function choose(next: Appointee | null) {
    state.form.setFieldValue('who', next);
    state.form.setFieldValue('personId', next?.id ?? null);
    state.form.clearFieldError('personId');
  }

  return (
    <RecordForm state={state}>
      <PersonPicker value={who} error={state.form.errors.personId} onChange={choose} />
      {who?.file && (
        <TextInput
          type="tel"
          label={labels.field('person', 'phone')}
          value={who.file.phone ?? ''}
          onChange={(event) => choose({ ...who, file: { phone: event.currentTarget.value } })}
        />
      )}
      <OfficeFields />
    </RecordForm>
  );
}

/** A value of a form as the person chosen in it, also out of a draft. */
function whoIn(value: unknown): Appointee | null {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value
    ? (value as Appointee)
    : null;
}

function OfficeFields() {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <F name="post" />
        <F name="order" />
        <F name="from" />
        <F name="to" />
      </SimpleGrid>
      <F name="note" />
    </>
  );
}

/** Corrects an appointment. */
export function EditOfficer({ line, onClose }: { line: OfficerLine; onClose: () => void }) {
  const { t } = useWords();
  const [row] = useState(line.record.row);
  const state = useRecordForm({
    entity: appointment,
    initial: row,
    draftKey: `appointment:${row.id}`,
    onSave: async (values) => {
      await changeAppointment(row, values, line.name);
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={`${t('chambers:officer.edit')} · ${line.name}`}>
      <RecordForm state={state}>
        <OfficeFields />
      </RecordForm>
    </Dialog>
  );
}

/** Ends an appointment on a day. */
export function EndOffice({ line, onClose }: { line: OfficerLine; onClose: () => void }) {
  const { t } = useWords();
  const labels = useLabels();
  const today = useToday();
  const [row] = useState(line.record.row);
  const state = useRecordForm({
    entity: appointment,
    initial: { ...row, to: today },
    draftKey: `appointment:end:${row.id}`,
    needed: ['to'],
    onSave: async ({ to }) => {
      const post = labels.option('appointment', 'post', line.appointment.post);
      await endAppointment(row, String(to), line.name, post);
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={`${t('chambers:officer.end')} · ${line.name}`}>
      <RecordForm state={state} saveLabel={t('chambers:officer.end')}>
        <F name="to" autoFocus />
      </RecordForm>
    </Dialog>
  );
}
