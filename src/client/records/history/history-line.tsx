import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLabels } from '#client/i18n/labels.ts';
import { useWords, type Words } from '#client/records/use-words.ts';
import { WhoWhen } from '#client/records/who-when.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import type { Kind } from '#domain/registry.ts';
import type { Choice, Line } from './history.rules.ts';
import classes from './history-feed.module.css';

/** One act: who, when, and each field before → after; what met another value, and what became of it. */
export function HistoryLine({ kind, line }: { kind: Kind; line: Line }) {
  const { t } = useWords();
  const { by, byId, at, receivedAt, op, status, parallel, parallelWith } = line;
  const chose = op === 'resolve' || (op === 'patch' && line.settled.length > 0);
  const reopened = chose && line.settled.every((choice) => choice.fate === 'open');
  // Where the choice changed the field, that line says it all.
  const stayed = line.settled.filter((c) => c.field === null || !(c.field in line.fields));
  const fields = Object.entries(line.fields).filter(
    ([name, change]) => op !== 'create' || !isBlank(change.after) || name === 'name',
  );
  return (
    <li className={classes.entry}>
      <Group gap="xs">
        <Text size="sm">
          <WhoWhen name={by} id={byId} at={at} receivedAt={status === null ? receivedAt : null} />
        </Text>
        <Text size="sm" fw={600}>
          {verb(t, reopened ? 'reopen' : chose ? 'resolve' : op)}
        </Text>
        {parallel && <Mark>{t('history:parallel')}</Mark>}
        {status && status !== 'applied' && <Mark>{t(`history:status.${status}`)}</Mark>}
      </Group>
      {parallelWith.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('history:parallelWith', { names: parallelWith.join('、') })}
        </Text>
      )}
      {op !== 'delete' && fields.length > 0 && (
        <dl className={classes.changes}>
          {fields.map(([name, change]) => (
            <Change key={name} kind={kind} name={name} change={change} op={op} />
          ))}
        </dl>
      )}
      {line.lost.map((choice) => (
        <Met key={choice.id} kind={kind} choice={choice} />
      ))}
      {stayed.map((choice) => (
        <Met key={choice.id} kind={kind} choice={choice} settled />
      ))}
    </li>
  );
}

const Mark = ({ children }: { children: ReactNode }) => (
  <Badge variant="default" tt="none" fw={400}>
    {children}
  </Badge>
);

/** A value that met another one: both stay readable, and which of them was taken in the end. */
function Met({ kind, choice, settled = false }: { kind: Kind; choice: Choice; settled?: boolean }) {
  const { t } = useWords();
  const labels = useLabels();
  const { field, mine, theirs, fate, reason } = choice;
  if (field === null)
    return (
      <Text size="sm" className={classes.change}>
        <span>{labels.option('conflict', 'reason', reason)}</span>
        <Mark>{t(`history:fate.${fate}`)}</Mark>
      </Text>
    );
  return (
    <dl className={classes.changes}>
      <div className={classes.change}>
        <dt>{labels.field(kind, field)}</dt>
        <dd>
          <span>{t(settled ? 'history:between' : 'history:wanted')}</span>
          <span className={fate === 'kept-theirs' || fate === 'other' ? classes.before : undefined}>
            <FieldValue kind={kind} name={field} value={mine} />
          </span>
          <span>{t('history:stood')}</span>
          <span className={fate === 'took-mine' || fate === 'other' ? classes.before : undefined}>
            <FieldValue kind={kind} name={field} value={theirs} />
          </span>
          <Mark>{t(`history:fate.${fate}`)}</Mark>
        </dd>
      </div>
    </dl>
  );
}

function Change({
  kind,
  name,
  change,
  op,
}: {
  kind: Kind;
  name: string;
  change: { before: unknown; after: unknown };
  op: string;
}) {
  const { t } = useWords();
  const labels = useLabels();
  const show = (value: unknown) =>
    isBlank(value) ? (
      <span className={classes.blank}>{t('history:empty')}</span>
    ) : (
      <FieldValue kind={kind} name={name} value={value} />
    );
  return (
    <div className={classes.change}>
      <dt>{labels.field(kind, name)}</dt>
      <dd>
        {op !== 'create' && (
          <>
            <span className={classes.before}>{show(change.before)}</span>
            <span className={classes.arrow}>
              <span aria-hidden>→</span>
              <span className="cb-visually-hidden">{t('history:arrow')}</span>
            </span>
          </>
        )}
        <span>{show(change.after)}</span>
      </dd>
    </div>
  );
}

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

const VERBS = ['create', 'patch', 'delete', 'restore', 'resolve', 'reopen', 'conflict'] as const;
function verb(t: Words, op: string): string {
  const known = VERBS.find((name) => name === op);
  return known ? t(`history:did.${known}`) : op;
}
