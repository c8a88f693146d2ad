import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import type { BoardLine } from './board-lines.ts';
import type { RoundFile } from './use-round.ts';

/** What may be objected to: a dossier on notice or an award, with its subject's name. */
export interface About {
  readonly kind: 'dossier' | 'award';
  readonly id: string;
  readonly subject: string;
  readonly label: string;
  /** Whether a new objection to it may be entered. */
  readonly open: boolean;
}

/** Whether a dossier may be objected to: from when it is put forward until it is decided. */
export const isObjectable = ({ state }: Pick<Dossier, 'state'>): boolean =>
  state === 'on-notice' || state === 'recommended';

/** Dossiers on notice that this device does not hold, by the names under which they were published. */
export function publishedOf(
  { round, dossiers }: RoundFile,
  t: TFunction<'rounds'>,
): readonly About[] {
  const held = new Set(dossiers.map((d) => d.id));
  return Object.entries(round?.publicised ?? {})
    .filter(([id]) => !held.has(id))
    .map(([id, subject]) => {
      const label = t('objection.aboutDossier', { subject });
      return { kind: 'dossier', id, subject, label, open: true };
    });
}

/** All that was or may be objected to in a round. */
export function useAbout(file: RoundFile, lines: readonly BoardLine[]): readonly About[] {
  const { t } = useTranslation('rounds');
  const { awards } = file;
  const nameOf = useSubjectNames(awards);
  return [
    ...lines.map(
      ({ id, name, dossier }): About => ({
        kind: 'dossier',
        id,
        subject: name,
        label: t('objection.aboutDossier', { subject: name }),
        open: isObjectable(dossier),
      }),
    ),
    ...publishedOf(file, t),
    ...awards.map((a): About => {
      const subject = nameOf(a.subjectId) ?? '';
      const label = t('objection.aboutAward', { subject, grade: a.grade });
      return { kind: 'award', id: a.id, subject, label, open: a.revokedOn === null };
    }),
  ];
}
