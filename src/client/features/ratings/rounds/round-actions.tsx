import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { paths } from '#client/ui/paths.ts';
import { ROUND_STATES } from '#domain/round/round.entity.ts';
import { AwardForm } from '../awards/award.form.tsx';
import { useRater } from '../use-rater.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { ParticipantForm } from './participant.form.tsx';
import { moveRound } from './round.commands.ts';
import { RoundForm } from './round.form.tsx';
import { useLateHolds } from './use-late-holds.ts';
import type { RoundFile } from './use-round.ts';

/** What the federation does with a round: its next stage, its facts, who takes part, late entries. */
export function RoundActions({ file }: { file: RoundFile }) {
  const { record, round, scheme, dossiers } = file;
  const { t } = useTranslation(['rounds', 'ratings']);
  const labels = useLabels();
  const navigate = useNavigate();
  const today = useToday();
  const { federationId } = useRater();
  const nameOf = useSubjectNames(dossiers);
  const holdsOf = useLateHolds(file);
  const [open, setOpen] = useState<'edit' | 'participant' | 'award' | null>(null);
  const close = () => setOpen(null);
  if (!record || !round) return null;
  const next = ROUND_STATES[ROUND_STATES.indexOf(round.state) + 1];
  const word = next && labels.option('round', 'state', next);
  const titles = {
    edit: t('ratings:round.edit'),
    participant: t('ratings:dossier.add'),
    award: t('ratings:award.title'),
  };
  return (
    <>
      {next && word && (
        <Button onClick={() => void moveRound(record.row, next, word)}>
          {t('stage', { state: word })}
        </Button>
      )}
      {scheme && (
        <Button variant="light" onClick={() => setOpen('participant')}>
          {titles.participant}
        </Button>
      )}
      {scheme && (
        <Button variant="default" onClick={() => setOpen('award')}>
          {t('ratings:award.new')}
        </Button>
      )}
      <Button variant="default" onClick={() => setOpen('edit')}>
        {titles.edit}
      </Button>
      <Drawer
        opened={open !== null}
        onClose={close}
        title={open && titles[open]}
        position="right"
        size="lg"
      >
        {open === 'edit' && (
          <RoundForm row={record.row} federationId={federationId} onDone={close} />
        )}
        {open === 'participant' && scheme && (
          <ParticipantForm
            roundId={round.id}
            subjectKind={scheme.subjectKind}
            taken={new Map(dossiers.map((d) => [d.subjectId, nameOf(d.subjectId) ?? '']))}
            onDone={(made) => {
              close();
              if (made) void navigate(paths.dossier(made));
            }}
          />
        )}
        {open === 'award' && scheme && (
          <AwardForm round={round} scheme={scheme} today={today} holdsOf={holdsOf} onDone={close} />
        )}
      </Drawer>
    </>
  );
}
