import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '#client/records/use-session.ts';
import { paths } from '#client/ui/paths.ts';
import { addParticipant } from '../ratings.commands.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import type { RoundFile } from './use-round.ts';

const CHAMBER = 'chamber:';

/** A chamber's own people begin its dossier in an open round that asks it, or that asks all. */
export function ApplyButton({ file: { round, scheme, dossiers } }: { file: RoundFile }) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const { session } = useSession();
  const own = useMemo(
    () =>
      (session?.grants ?? [])
        .filter((g) => g.role === 'secretary' && g.scope.startsWith(CHAMBER))
        .map((g) => ({
          subjectKind: 'chamber' as const,
          subjectId: g.scope.slice(CHAMBER.length),
        })),
    [session],
  );
  const nameOf = useSubjectNames(own);
  if (round?.state !== 'open' || scheme?.subjectKind !== 'chamber') return null;
  const asked = round.invited ?? [];
  const free = own.filter(
    ({ subjectId }) =>
      (asked.length === 0 || asked.includes(subjectId)) &&
      !dossiers.some((d) => d.subjectId === subjectId),
  );
  const begin = async (id: string) =>
    navigate(paths.dossier(await addParticipant(round.id, { kind: 'chamber', id })));
  return free.map(({ subjectId }) => (
    <Button key={subjectId} onClick={() => void begin(subjectId)}>
      {free.length === 1 ? t('apply') : t('applyFor', { subject: nameOf(subjectId) ?? '' })}
    </Button>
  ));
}
