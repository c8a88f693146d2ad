import { Alert, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useSession } from '#client/records/use-session.ts';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { earliest } from '#domain/kernel/date.ts';
import { objection } from '#domain/objection/objection.entity.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { raiseObjection } from './objection.commands.ts';
import type { About } from './use-about.ts';

const F = fieldsOf(objection);

/** Enters an objection, one's own or one that came by post. */
export function ObjectionDialog({
  choices,
  about,
  raisers,
  onClose,
}: {
  choices: readonly About[];
  /** Id of a dossier or award that was chosen already; empty for none. */
  about: string;
  /** The chambers in whose name a secretary objects; none for staff. */
  raisers: readonly string[];
  onClose: () => void;
}) {
  const { t } = useTranslation('rounds');
  const chosen = choices.find((c) => c.id === about);
  const title = chosen ? t('objection.raiseOn', { subject: chosen.subject }) : t('objection.raise');
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      {choices.some((c) => c.open) ? (
        <ObjectionForm choices={choices} chosen={chosen} raisers={raisers} onClose={onClose} />
      ) : (
        <Text>{t('objection.noAbout')}</Text>
      )}
    </Dialog>
  );
}

function ObjectionForm({
  choices,
  chosen,
  raisers,
  onClose,
}: {
  choices: readonly About[];
  chosen: About | undefined;
  raisers: readonly string[];
  onClose: () => void;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const today = useToday();
  const { session } = useSession();
  const state = useRecordForm({
    entity: objection,
    initial: {
      aboutKind: chosen?.kind,
      aboutId: chosen?.id,
      raisedOn: today,
      raisedBy: session?.user.name,
      fromId: raisers[0] ?? null,
    },
    draftKey: `objection:new:${chosen?.id ?? ''}`,
    check: ({ raisedOn }) =>
      typeof raisedOn === 'string' && raisedOn !== '' && earliest(raisedOn) > today
        ? { raisedOn: t('objection.future') }
        : {},
    onCancel: onClose,
    onSave: async (values) => {
      const subject = choices.find((c) => c.id === values.aboutId)?.subject ?? '';
      await raiseObjection(values, subject);
      onClose();
    },
  });
  const { aboutId, fromId } = state.form.getValues();
  const nameOf = useSubjectNames(
    raisers.map((subjectId) => ({ subjectKind: 'chamber', subjectId })),
  );
  return (
    <RecordForm state={state} saveLabel={t('objection.raise')}>
      <Alert variant="light" color="gray">
        {t(raisers.length > 0 ? 'objection.whyChamber' : 'objection.why')}
      </Alert>
      {!chosen && (
        <Select
          label={t('objection.about')}
          searchable
          limit={60}
          data={choices.filter((c) => c.open).map((c) => ({ value: c.id, label: c.label }))}
          value={typeof aboutId === 'string' ? aboutId : null}
          error={state.form.errors.aboutId}
          onChange={(id) => {
            state.form.setFieldValue('aboutId', id);
            state.form.setFieldValue('aboutKind', choices.find((c) => c.id === id)?.kind ?? null);
          }}
        />
      )}
      {raisers.length > 1 && (
        <Select
          label={labels.field('objection', 'fromId')}
          data={raisers.map((id) => ({ value: id, label: nameOf(id) ?? id }))}
          value={typeof fromId === 'string' ? fromId : null}
          allowDeselect={false}
          onChange={(id) => state.form.setFieldValue('fromId', id)}
        />
      )}
      <F name="text" autoFocus />
      <F name="raisedBy" />
      <F name="contact" />
      {raisers.length === 0 && <F name="raisedOn" />}
    </RecordForm>
  );
}
