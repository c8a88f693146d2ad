import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useSession } from '#client/records/use-session.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { useFaultText } from '#client/ui/fields/fault-text.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import { faultsOf } from '#domain/kernel/faults.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import classes from './conflict-row.module.css';
import type { Choice } from './inbox.commands.ts';

type Values = Readonly<Record<string, unknown>>;
const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** One contradiction in three columns, with the ways to end it. */
export function ConflictRow({
  kind,
  conflict,
  row,
  onSettle,
}: {
  kind: Kind;
  conflict: Conflict;
  row: Values;
  onSettle: (choice: Choice) => void;
}) {
  const { t } = useTranslation(['inbox', 'common']);
  const labels = useLabels();
  const inWords = useFaultText();
  const [other, setOther] = useState<{ value: unknown } | null>(null);
  const { id, field } = conflict;
  const whole = field === null;
  const show = (value: unknown, gone: boolean): ReactNode => {
    if (!whole) return <FieldValue kind={kind} name={field} value={value} row={row} />;
    if (gone) return t('deletedValue');
    return <WholeRecord kind={kind} values={asValues(value)} />;
  };
  const deletedNow = conflict.reason === 'edit-deleted';
  const definition = whole ? undefined : entityOf(kind).fields[field];
  const fault =
    other && !whole
      ? faultsOf(entityOf(kind), { ...row, [field]: other.value }).find((f) => f.field === field)
      : undefined;
  return (
    <section aria-label={whole ? t('wholeRecord') : labels.field(kind, field)}>
      <Text fw={600}>{whole ? t('wholeRecord') : labels.field(kind, field)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {labels.option('conflict', 'reason', conflict.reason)}
      </Text>
      <dl className={classes.columns}>
        <div>
          <dt>{t('column.before')}</dt>
          <dd>{show(conflict.base, false)}</dd>
        </div>
        <div>
          <dt>
            {t('column.now')}
            <ByWhom name={conflict.theirsBy} at={conflict.theirsAt} />
          </dt>
          <dd>{show(conflict.theirs, deletedNow)}</dd>
        </div>
        <div data-mine>
          <dt>
            {t('column.mine')}
            <ByWhom name={conflict.authorName} at={conflict.at} />
          </dt>
          <dd>{show(conflict.mine, conflict.reason === 'delete-changed')}</dd>
        </div>
      </dl>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => onSettle({ id, take: 'theirs' })}>
          {deletedNow ? t('keepDeleted') : t('keepNow')}
        </Button>
        <Button variant="default" onClick={() => onSettle({ id, take: 'mine' })}>
          {t('takeMine')}
        </Button>
        {definition && !other && (
          <Button variant="subtle" onClick={() => setOther({ value: conflict.mine })}>
            {t('other')}
          </Button>
        )}
      </Group>
      {definition && other && !whole && (
        <form
          className={classes.other}
          onSubmit={(event) => {
            event.preventDefault();
            if (!fault) onSettle({ id, take: 'other', value: other.value });
          }}
        >
          <FieldInput
            kind={kind}
            name={field}
            field={definition}
            label={labels.field(kind, field)}
            error={fault && inWords(kind, fault)}
            value={other.value}
            onChange={(value) => setOther({ value })}
          />
          <Group gap="xs" mt="sm">
            <Button type="submit">{t('useOther')}</Button>
            <Button variant="default" onClick={() => setOther(null)}>
              {t('common:action.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}

/** An account's id, where the server knows no name: nothing that a person could read. */
const isAccountId = (name: string) => /^[\w-]{20,}$/.test(name);

function ByWhom({ name, at }: { name: string | null; at: string | null }) {
  const { t } = useTranslation('inbox');
  const { session } = useSession();
  if (!name && !at) return null;
  const said =
    name === session?.user.id ? t('you') : name && isAccountId(name) ? t('unknownPerson') : name;
  return (
    <span className={classes.who}>
      {said} {at && <DateText value={at} moment />}
    </span>
  );
}

function WholeRecord({ kind, values }: { kind: Kind; values: Values }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const entries = Object.entries(values).filter(([name]) => name !== 'id' && name !== 'rev');
  if (entries.length === 0) return <>{t('state.none')}</>;
  return (
    <>
      {entries.map(([name, value]) => (
        <div key={name}>
          <Text span size="sm" c="dimmed">
            {labels.field(kind, name)}
          </Text>{' '}
          <FieldValue kind={kind} name={name} value={value} row={values} />
        </div>
      ))}
    </>
  );
}
