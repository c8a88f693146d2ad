import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useSession } from '#client/records/use-session.ts';
import { WhoWhen } from '#client/records/who-when.tsx';
import type { Conflict } from '#domain/conflict/conflict.entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { ComparedValue } from './compared-value.tsx';
import { HandForm } from './hand.form.tsx';
import type { Choice } from './inbox.commands.ts';
import { ThreeValues } from './three-values.tsx';

/** One field of which two people say different things: three values, and the ways to end it. */
export function FieldConflict({
  kind,
  field,
  conflict,
  row,
  may,
  onSettle,
}: {
  kind: Kind;
  field: string;
  conflict: Conflict;
  row: Readonly<Record<string, unknown>>;
  /** What this person may do: write the field, or at least withdraw his own value. */
  may: { readonly write: boolean; readonly withdraw: boolean };
  onSettle: (choice: Choice) => void;
}) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const { session } = useSession();
  const [byHand, setByHand] = useState(false);
  const { id, base, theirs, mine } = conflict;
  const own = conflict.author === session?.user.id;
  const name = labels.field(kind, field);
  const show = (value: unknown, other: unknown) => (
    <ComparedValue kind={kind} name={field} value={value} other={other} row={row} />
  );
  return (
    <section aria-label={name} tabIndex={-1} data-stop={id}>
      <Title order={3} size="h5" mb={6}>
        {name}
      </Title>
      <ThreeValues
        sides={[
          {
            key: 'mine',
            title: own ? t('column.mine') : t('column.submitted'),
            who: (
              <WhoWhen
                name={own ? null : conflict.authorName}
                id={own ? null : conflict.author}
                at={conflict.at}
                receivedAt={conflict.receivedAt}
              />
            ),
            value: show(mine, theirs),
            action: may.write && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => onSettle({ id, take: 'mine' })}
              >
                {own ? t('useMine') : t('useSubmitted')}
              </Button>
            ),
          },
          {
            key: 'now',
            title: t('column.now'),
            who: (
              <WhoWhen
                name={conflict.theirsBy}
                id={conflict.theirsById}
                at={conflict.theirsAt}
                receivedAt={conflict.theirsReceivedAt}
              />
            ),
            value: show(theirs, mine),
            action: (may.write || may.withdraw) && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => onSettle({ id, take: 'theirs' })}
              >
                {t('useNow')}
              </Button>
            ),
          },
          {
            key: 'before',
            title: t('column.before'),
            who: (
              <WhoWhen
                name={conflict.baseBy}
                id={null}
                at={conflict.baseAt}
                receivedAt={conflict.baseReceivedAt}
              />
            ),
            value: show(base, base),
            action: may.write && !byHand && entityOf(kind).fields[field]?.kind !== 'json' && (
              <Button size="compact-md" variant="subtle" onClick={() => setByHand(true)}>
                {t('other')}
              </Button>
            ),
          },
        ]}
      />
      {byHand && (
        <HandForm
          kind={kind}
          field={field}
          start={mine}
          row={row}
          onTake={(value) => onSettle({ id, take: 'other', value })}
          onCancel={() => setByHand(false)}
        />
      )}
    </section>
  );
}
