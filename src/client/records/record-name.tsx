import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { recordPath } from '#client/ui/paths.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/**
 * The name of a record, linked to its page where it has one. `<RecordName kind="chamber" id={id} />`
 * Records that this device does not hold are said so, never shown as a bare id.
 */
export function RecordName({
  kind,
  id,
  plain = false,
}: {
  kind: Kind;
  id: string;
  plain?: boolean;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: found } = useQuery(recordQuery(kind, id));
  if (found === undefined)
    return (
      <Text span inherit c="dimmed">
        …
      </Text>
    );
  if (found === null)
    return (
      <Text span inherit c="dimmed" title={id}>
        {t('state.notHeld', { kind: labels.kind(kind) })}
      </Text>
    );
  const field = entityOf(kind).title;
  const said = String(found.row[field] ?? '');
  const name = said === '' ? labels.kind(kind) : labels.option(kind, field, said);
  const to = plain ? null : recordPath(kind, id);
  return to ? (
    <Anchor component={Link} to={to} inherit>
      {name}
    </Anchor>
  ) : (
    <span>{name}</span>
  );
}
