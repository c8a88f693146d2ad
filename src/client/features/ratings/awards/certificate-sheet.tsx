import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DateText } from '#client/ui/date-text.tsx';
import type { Award } from '#domain/award/award.entity.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import classes from './certificate.module.css';

export const SHAPES = ['landscape', 'portrait'] as const;
export type Shape = (typeof SHAPES)[number];

/** The certificate as it is printed on one A4 page. An example scheme says so on it. */
export function CertificateSheet({
  award,
  subject,
  round,
  issuer,
  word,
  shape,
}: {
  award: Award;
  subject: string;
  round: string | null;
  issuer: string;
  word: OutcomeWord;
  shape: Shape;
}) {
  const { t } = useTranslation(['rounds', 'schemes', 'outcome']);
  const labels = useLabels();
  const until = award.validUntil;
  return (
    <article className={classes.sheet} data-shape={shape} aria-label={t('award.certificate')}>
      <h2 className={classes.head}>{t('award.certificate')}</h2>
      <div>
        <p className={classes.name}>{subject}</p>
        <p className={classes.text}>
          {round ? t(`outcome:${word}.as`, { round }) : t(`outcome:${word}.asPlain`)}
        </p>
        <p className={classes.grade}>{award.grade}</p>
        {award.wording && award.wording.dimensions.length > 0 && (
          <p className={classes.text}>{award.wording.dimensions.join(' · ')}</p>
        )}
      </div>
      <footer className={classes.foot}>
        <dl className={classes.facts}>
          <dt>{t(`outcome:${word}.year`)}</dt>
          <dd>{award.year ?? award.awardedOn.slice(0, 4)}</dd>
          <dt>{t('award.until')}</dt>
          <dd>{until ? <DateText value={until} /> : t('award.noEnd')}</dd>
          {award.certificateNumber && (
            <>
              <dt>{t('award.number')}</dt>
              <dd>{award.certificateNumber}</dd>
            </>
          )}
        </dl>
        <div className={classes.issuer}>
          {issuer}
          <br />
          <DateText value={award.awardedOn} />
          {award.demo && (
            <>
              <br />
              <small>{labels.field('award', 'demo')}</small>
            </>
          )}
          {award.wording?.official === false && (
            <>
              <br />
              <small>{t('schemes:example')}</small>
            </>
          )}
        </div>
      </footer>
    </article>
  );
}
