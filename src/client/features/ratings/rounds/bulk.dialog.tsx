import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#client/records/use-today.ts';
import { ActDialog } from '#client/ui/act-dialog.tsx';
import { dossier } from '#domain/dossier/dossier.entity.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { AwardTermsFields, startTerms } from './award-terms.fields.tsx';
import type { BoardLine } from './board-lines.ts';
import { HeldList } from './held-list.tsx';
import {
  type AwardTerms,
  awardAll,
  decline,
  putOnNotice,
  recommend,
  setFinalScores,
} from './round.commands.ts';
import { type BulkStep, holdsOf } from './round-steps.rules.ts';
import type { RoundFile } from './use-round.ts';

/** One step with all marked dossiers that may take it; the others are named with their reasons. */
export function BulkDialog({
  step,
  file: { record, round, scheme, awards },
  lines,
  onClose,
}: {
  step: BulkStep;
  file: RoundFile;
  lines: readonly BoardLine[];
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation('rounds');
  const words = useOutcomeWords(scheme);
  const today = useToday();
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [terms, setTerms] = useState<Omit<AwardTerms, 'day'>>(() => startTerms(scheme, awards));
  if (!record || !round || !scheme) return null;
  // A final score comes from all sheets of a dossier or not at all.
  const whole = lines.every((line) => line.read);
  const checked = lines.map((line) => ({ line, holds: holdsOf(step, line, scheme) }));
  const fit = checked.filter((c) => c.holds.length === 0).map((c) => c.line);
  const held = checked.filter((c) => c.holds.length > 0);
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today;
  const named =
    step !== 'award' || (terms.grade.trim() !== '' && terms.benchmarkGrade.trim() !== '');
  const said = step !== 'decline' || reason.trim() !== '';
  const save = async () => {
    if (step === 'score') await setFinalScores(fit);
    else if (step === 'recommend') await recommend(fit, day);
    else if (step === 'notice') await putOnNotice(fit, record.row, day);
    else if (step === 'decline') await decline(fit, day, reason, words.word);
    else await awardAll(fit, round, scheme, { ...terms, day });
  };
  return (
    <ActDialog
      title={words.step(step)}
      size="lg"
      action={t('bulk.do', { count: fit.length })}
      ready={whole && fit.length > 0 && dated && named && said}
      onAct={save}
      onClose={onClose}
    >
      <Text role="status">{whole ? t('bulk.fit', { count: fit.length }) : t('board.reading')}</Text>
      {whole && held.length > 0 && <HeldList held={held} words={words} />}
      {step === 'score' ? (
        <Text size="sm" c="dimmed">
          {t('bulk.scoreWhy')}
        </Text>
      ) : (
        <TextInput
          type="date"
          label={t('bulk.day')}
          maw={220}
          value={day}
          error={!dated && t('bulk.day0')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
      {step === 'decline' && (
        <Textarea
          label={t('bulk.reason')}
          required
          autosize
          maxLength={dossier.fields.deductionReason.max}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {step === 'award' && <AwardTermsFields terms={terms} onChange={setTerms} />}
    </ActDialog>
  );
}
