import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { type FormValues, useRecordForm } from '#client/ui/use-record-form.ts';
import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { term } from '#domain/term/term.entity.ts';
import { termEnd, termFault } from '#domain/term/term.rules.ts';
import { changeTerm, extendTerm, openTerm } from './term.commands.ts';

const F = fieldsOf(term);
interface Props {
  readonly chamber: Row;
  readonly onClose: () => void;
}

/** Opens the next term: five years from the end of the last one, or from today, to be corrected. */
export function OpenTerm({ chamber, last, onClose }: Props & { last: Row | undefined }) {
  const { t } = useWords();
  const today = useToday();
  const starts = last ? addDays(termEnd(asRecord(term, last)), 1) : today;
  return (
    <TermForm
      title={t('chambers:term.add')}
      initial={{
        bodyKind: 'chamber',
        bodyId: chamber.id,
        number: Number(last?.number ?? 0) + 1,
        starts,
        ends: addDays(addMonths(starts, 60), -1),
      }}
      draftKey={`term:new:${chamber.id}`}
      onSave={async (values) => {
        await openTerm(chamber, values);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Corrects a term. */
export function EditTerm({ chamber, row, onClose }: Props & { row: Row }) {
  const { t } = useWords();
  const [seen] = useState(row);
  return (
    <TermForm
      title={t('chambers:term.edit')}
      initial={seen}
      draftKey={`term:${seen.id}`}
      extension={(seen.extendedTo ?? null) !== null}
      onSave={async (values) => {
        await changeTerm(chamber, seen, values);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Puts off an election, with its reason. */
export function ExtendTerm({ chamber, row, onClose }: Props & { row: Row }) {
  const { t } = useWords();
  const [seen] = useState(row);
  const state = useRecordForm({
    entity: term,
    initial: { ...seen, extendedTo: addMonths(asRecord(term, seen).ends, 6) },
    draftKey: `term:extend:${seen.id}`,
    needed: ['extendedTo', 'extensionReason'],
    check: useTermCheck('extendedTo'),
    onSave: async (values) => {
      await extendTerm(chamber, seen, values);
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={t('chambers:term.extend')}>
      <RecordForm state={state}>
        <F name="extendedTo" autoFocus />
        <F name="extensionReason" />
      </RecordForm>
    </Dialog>
  );
}

function TermForm({
  title,
  initial,
  draftKey,
  extension = false,
  onSave,
  onClose,
}: {
  title: string;
  initial: Readonly<Record<string, unknown>>;
  draftKey: string;
  extension?: boolean;
  onSave: (values: FormValues) => Promise<void>;
  onClose: () => void;
}) {
  const state = useRecordForm({
    entity: term,
    initial,
    draftKey,
    check: useTermCheck('ends'),
    onSave,
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <RecordForm state={state}>
        <F name="number" autoFocus />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <F name="starts" />
          <F name="ends" />
        </SimpleGrid>
        {extension && (
          <>
            <F name="extendedTo" />
            <F name="extensionReason" />
          </>
        )}
        <F name="note" />
      </RecordForm>
    </Dialog>
  );
}

/** Says in words what the dates of a term get wrong, beside the field one is in. */
function useTermCheck(at: 'ends' | 'extendedTo') {
  const { t } = useWords();
  const date = (value: unknown) =>
    typeof value === 'string' && isPartialDate(value) ? value : null;
  return (values: FormValues) => {
    const [starts, ends] = [date(values.starts), date(values.ends)];
    if (starts === null || ends === null) return {};
    const fault = termFault({ starts, ends, extendedTo: date(values.extendedTo) });
    if (fault === null) return {};
    const field = fault.startsWith('extension') ? 'extendedTo' : at;
    return { [field]: t(`chambers:term.fault.${fault}`) };
  };
}
