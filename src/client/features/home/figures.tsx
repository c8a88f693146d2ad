import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Figure } from '#client/ui/figure.tsx';
import { formatDate } from '#client/ui/format.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { chamberIdsQuery, coverageQuery, dueAwardsQuery, dueTermsQuery } from './home.queries.ts';
import { ENTERPRISES, membersQuery } from './members.queries.ts';

/** Figures of a federation, each counted from the rows on this device and opening them. */
export function Figures({
  today,
  enterprises,
  counted,
}: {
  today: string;
  enterprises: number | undefined;
  /** False while the search index is being brought back: nothing is shown rather than zeros. */
  counted: boolean;
}) {
  const shown = (value: number | undefined) => (counted ? value : undefined);
  const { t, i18n } = useTranslation('home');
  const ahead = addMonths(today, 6);
  const members = useQuery(membersQuery(ENTERPRISES, today)).data;
  const chamberIds = useQuery(chamberIdsQuery()).data;
  const coverage = useQuery({
    ...coverageQuery(chamberIds ?? [], today),
    enabled: chamberIds !== undefined,
  }).data;
  const terms = useQuery(dueTermsQuery(today)).data;
  const awards = useQuery(dueAwardsQuery(today, ahead)).data;
  const span = {
    from: formatDate(today, i18n.language),
    to: formatDate(ahead, i18n.language),
  };
  return (
    <>
      <Figure
        label={t('enterprises')}
        value={shown(members?.distinct)}
        of={shown(enterprises)}
        to={paths.enterprises}
        note={t('enterprisesNote')}
      />
      <Figure
        label={t('memberships')}
        value={shown(members?.memberships)}
        to={paths.enterprises}
        note={t('membershipsNote')}
      />
      <Figure
        label={t('chambers')}
        value={shown(chamberIds?.length)}
        to={paths.chambers}
        note={t('chambersNote')}
      />
      <Figure
        label={t('coverage')}
        value={shown(coverage?.covered)}
        of={shown(coverage?.total)}
        to={paths.liaisonCoverage}
        note={t('coverageNote')}
      />
      <Figure
        label={t('terms')}
        value={shown(terms?.length)}
        to="#due-terms"
        note={t('termsNote')}
      />
      <Figure
        label={t('awards')}
        value={shown(awards?.length)}
        to={withQuery(paths.ratings, { show: 'awards' })}
        note={t('awardsNote', span)}
      />
    </>
  );
}
