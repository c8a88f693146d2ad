import { useTranslation } from 'react-i18next';
import type { Award } from '#domain/award/award.entity.ts';
import { validityOf } from '#domain/award/award.rules.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import classes from './award-badge.module.css';
import { ValidityBadge } from './validity-badge.tsx';

/** The badge of an award: title, year of recognition, valid until; it says when it is spent. */
export function AwardBadge({
  award,
  word,
  day,
}: {
  award: Award;
  /** How it is called: recognised, confirmed … */
  word: OutcomeWord;
  day: string;
}) {
  const { t } = useTranslation(['rounds', 'outcome']);
  const validity = validityOf(award, day);
  const stands = validity === 'valid' || validity === 'expiring';
  const year = award.year ?? award.awardedOn.slice(0, 4);
  const until = award.validUntil ?? t('award.noEnd');
  return (
    <div
      className={classes.badge}
      data-spent={!stands || undefined}
      role="img"
      aria-label={t(`outcome:${word}.badge`, { grade: award.grade, year, until })}
    >
      <span className={classes.grade}>{award.grade}</span>
      <span className={classes.fact}>
        {t(`outcome:${word}.year`)} {year}
      </span>
      <span className={classes.fact}>
        {t('award.until')} {until}
      </span>
      {!stands && <ValidityBadge validity={validity} />}
    </div>
  );
}
