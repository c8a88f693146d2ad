import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useOfficers } from '#client/records/officers/use-officers.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { formatDate } from '#client/ui/format.ts';
import { paths } from '#client/ui/paths.ts';
import { QrCode } from '#client/ui/qr-code.tsx';
import { isHeldOn, sortOfficers } from '#domain/appointment/appointment.rules.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { filledFacts } from '../target/target-facts.ts';
import { useTarget } from '../target/use-target.ts';
import classes from './cards.module.css';

/** An A6 card of a target: whom to meet, what was last, what is open. The code opens the local copy. */
export function TargetCard({ target, today }: { target: Target; today: string }) {
  const { t, i18n } = useTranslation('field');
  const labels = useLabels();
  const {
    record,
    name,
    current = [],
    counted,
    openDemands = [],
    awards = [],
  } = useTarget(target, today);
  const officers = sortOfficers(
    (useOfficers(target.id) ?? []).filter((o) => isHeldOn(o.appointment, today)),
    'rank',
  );
  const day = (date: string) => formatDate(date, i18n.language);
  if (!record) return <article className={classes.card}>{record === null && t('notHeld')}</article>;
  const url = `${window.location.origin}${paths.liaisonTarget(target.kind, target.id)}`;
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
        <QrCode text={url} label={t('cards.code', { name })} size="22mm" />
      </div>
      <Part title={t('target.leaders')}>
        {current.map((l) => (
          <li key={l.id}>
            <RecordName kind="leader" id={l.leaderId} plain />（
            {labels.option('liaison', 'role', l.role)}）
          </li>
        ))}
      </Part>
      <Part title={t('cards.facts')}>
        {filledFacts(target.kind, record.row).map((field) => (
          <li key={field}>
            {labels.field(target.kind, field)}：
            <FieldValue
              kind={target.kind}
              name={field}
              value={record.row[field]}
              row={record.row}
            />
          </li>
        ))}
      </Part>
      {target.kind === 'chamber' && (
        <Part title={t('target.officers')}>
          {officers.slice(0, 4).map(({ appointment, name: officer }) => (
            <li key={appointment.id}>
              {labels.option('appointment', 'post', appointment.post)} {officer}
            </li>
          ))}
        </Part>
      )}
      <Part title={t('target.visits')}>
        {counted.slice(0, 2).map((v) => (
          <li key={v.id}>
            {day(v.date)} {labels.option('visit', 'form', v.form)}
          </li>
        ))}
      </Part>
      <Part title={t('target.demands')}>
        {openDemands.slice(0, 3).map((d) => (
          <li key={d.id}>
            {d.title}（{labels.option('demand', 'state', d.state)}）
          </li>
        ))}
        {openDemands.length > 3 && <li>{t('cards.more', { count: openDemands.length - 3 })}</li>}
      </Part>
      <Part title={t('target.awards')}>
        {awards.slice(0, 2).map((a) => (
          <li key={a.id}>
            {a.grade}
            {a.validUntil && `（${t('target.validUntil')} ${day(a.validUntil)}）`}
          </li>
        ))}
      </Part>
      <p className={classes.foot}>{t('cards.asOf', { date: day(today) })}</p>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const empty = Array.isArray(children) && children.flat().every((child) => !child);
  if (empty) return null;
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
