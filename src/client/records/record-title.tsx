import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { entityOf, isKind, type Kind } from '#domain/registry.ts';
import { RecordName } from './record-name.tsx';

type Values = Readonly<Record<string, unknown>>;
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** The records that one without a name of its own joins: a membership its member and its body. */
function joined(kind: Kind, row: Values): readonly { kind: Kind; id: string }[] {
  return Object.entries(entityOf(kind).fields).flatMap(([name, field]) => {
    const id = field.kind === 'ref' ? textOf(row[name]) : null;
    const said = field.kindField ? row[field.kindField] : field.refersTo?.[0];
    return id && typeof said === 'string' && isKind(said) ? [{ kind: said, id }] : [];
  });
}

/**
 * What a person calls a record, linked: its name, or the names of what it joins. `about` helps where
 * the device does not hold the record: deleted, or moved out of sight.
 */
export function RecordTitle({
  kind,
  id,
  about = {},
}: {
  kind: Kind;
  id: string;
  about?: Values | null | undefined;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: found } = useQuery(recordQuery(kind, id));
  const row: Values = found?.row ?? about ?? {};
  const title = entityOf(kind).title;
  const name = textOf(row[title]);
  if (name) {
    if (found) return <RecordName kind={kind} id={id} />;
    return <span>{labels.option(kind, title, name)}</span>;
  }
  const parts = joined(kind, row);
  if (found === undefined) return <span aria-busy="true">…</span>;
  if (parts.length === 0)
    return (
      <Text span inherit c="dimmed">
        {found ? labels.kind(kind) : t('state.notHeld', { kind: labels.kind(kind) })}
      </Text>
    );
  return (
    <>
      {parts.map((part, n) => (
        <span key={part.id}>
          {n > 0 && ' · '}
          <RecordName kind={part.kind} id={part.id} />
        </span>
      ))}
    </>
  );
}
