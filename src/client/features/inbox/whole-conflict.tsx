import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useSession } from '#client/records/use-session.ts';
import { useNameOf, WhoWhen } from '#client/records/who-when.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import type { Kind } from '#domain/registry.ts';
import { ComparedValue } from './compared-value.tsx';
import type { Choice } from './inbox.commands.ts';
import { type Side, ThreeValues } from './three-values.tsx';

type Values = Readonly<Record<string, unknown>>;
const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** A record deleted by one and edited by another: which of the two was meant. */
export function WholeConflict({
  kind,
  conflict,
  may,
  onSettle,
}: {
  kind: Kind;
  conflict: Conflict;
  may: { readonly write: boolean; readonly withdraw: boolean };
  onSettle: (choice: Choice) => void;
}) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const nameOf = useNameOf();
  const { session } = useSession();
  const { id } = conflict;
  const own = conflict.author === session?.user.id;
  const gone = conflict.reason === 'edit-deleted';
  const words = {
    kind: labels.kind(kind),
    author: nameOf(conflict.authorName, conflict.author),
    name: nameOf(conflict.theirsBy, conflict.theirsById),
  };
  const reason = gone ? 'editDeleted' : 'deleteChanged';
  const [edited, seen] = [
    asValues(gone ? conflict.mine : conflict.theirs),
    asValues(conflict.base),
  ];
  const his = (
    <WhoWhen
      name={own ? null : conflict.authorName}
      id={own ? null : conflict.author}
      at={conflict.at}
      receivedAt={conflict.receivedAt}
    />
  );
  const theirs = (
    <WhoWhen
      name={conflict.theirsBy}
      id={conflict.theirsById}
      at={conflict.theirsAt}
      receivedAt={conflict.theirsReceivedAt}
    />
  );
  const values = (of: Values, other: Values) => (
    <FieldLines kind={kind} values={of} other={other} />
  );
  const mine: Side = {
    key: 'mine',
    title: own ? t('column.mine') : t('column.submitted'),
    who: his,
    value: gone ? values(edited, seen) : t('deletedValue'),
  };
  const now: Side = {
    key: 'now',
    title: t('column.now'),
    who: theirs,
    value: gone ? t('deletedValue') : values(edited, seen),
  };
  const before: Side = {
    key: 'before',
    title: t('column.before'),
    value: values(seen, edited),
  };
  const take = gone ? (own ? 'restoreMine' : 'restoreSubmitted') : 'deleteAnyway';
  return (
    <section
      aria-label={labels.option('conflict', 'reason', conflict.reason)}
      tabIndex={-1}
      data-stop={id}
    >
      <Text mb="xs">{own ? t(`what.${reason}Mine`, words) : t(`what.${reason}`, words)}</Text>
      <ThreeValues sides={[mine, now, before]} />
      <Group gap="xs" mt="sm">
        {may.write && (
          <Button
            {...(gone ? {} : { variant: 'outline', color: 'zhu' })}
            onClick={() => onSettle({ id, take: 'mine' })}
          >
            {t(take)}
          </Button>
        )}
        {(may.write || may.withdraw) && (
          <Button variant="default" onClick={() => onSettle({ id, take: 'theirs' })}>
            {gone ? t('keepDeleted') : t('keepRecord')}
          </Button>
        )}
      </Group>
    </section>
  );
}

function FieldLines({ kind, values, other }: { kind: Kind; values: Values; other: Values }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const entries = Object.entries(values).filter(([name]) => name !== 'id' && name !== 'rev');
  if (entries.length === 0) return <>{t('state.none')}</>;
  return entries.map(([name, value]) => (
    <div key={name}>
      <Text span size="sm" c="dimmed">
        {labels.field(kind, name)}
      </Text>{' '}
      <ComparedValue kind={kind} name={name} value={value} other={other[name]} row={values} />
    </div>
  ));
}
