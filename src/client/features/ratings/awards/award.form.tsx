import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { award } from '#domain/award/award.entity.ts';
import { validThrough, wordingOf } from '#domain/award/award.rules.ts';
import type { Round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { recordAward } from '../ratings.commands.ts';

const F = fieldsOf(award);

/** Records an award of a round; its validity follows the scheme unless a person says otherwise. */
export function AwardForm({
  round,
  scheme,
  today,
  holdsOf,
  onDone,
}: {
  round: Round;
  scheme: Scheme;
  today: string;
  /** What holds an award of a subject, in words; none where nothing does. */
  holdsOf: (subjectId: string) => readonly string[];
  onDone: () => void;
}) {
  const { t } = useTranslation('ratings');
  const awardedOn = round.awardedOn ?? today;
  const state = useRecordForm({
    entity: award,
    initial: {
      schemeId: round.schemeId,
      roundId: round.id,
      subjectKind: scheme.subjectKind,
      level: round.level,
      grade: scheme.name,
      year: round.year,
      awardedOn,
      validUntil: validThrough(awardedOn, scheme.validYears),
      wording: wordingOf(scheme),
    },
    draftKey: `award:new:${round.id}`,
    check: ({ subjectId }) => {
      const holds = typeof subjectId === 'string' ? holdsOf(subjectId) : [];
      return holds.length > 0 ? { subjectId: holds.join('；') } : {};
    },
    onCancel: onDone,
    onSave: async (values) => {
      const subject = await data.get(
        scheme.subjectKind as 'chamber' | 'federation',
        String(values.subjectId),
      );
      const name = String(subject?.row.name ?? '');
      const saved = await recordAward(values, name);
      undoToast({
        message: t('award.done', { subject: name, grade: String(values.grade) }),
        batch: saved.batch,
      });
      onDone();
    },
  });
  return (
    <RecordForm state={state}>
      <F name="subjectId" refKinds={[scheme.subjectKind as 'chamber' | 'federation']} autoFocus />
      <F name="grade" />
      <F name="level" />
      <F name="year" />
      <F name="benchmark" />
      <F name="awardedOn" />
      <F name="validUntil" />
      <F name="document" />
    </RecordForm>
  );
}
