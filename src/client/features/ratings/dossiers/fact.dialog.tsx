import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordsQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { isKind, type Kind } from '#domain/registry.ts';
import type { Fact } from '#domain/suggestion/rating-facts.ts';

/** Rows shown at once; a coverage of a large chamber has hundreds. */
const SHOWN = 100;

/** The rows on which a number rests, each with the way to it. */
export function FactDialog({
  fact,
  value,
  onClose,
}: {
  fact: Fact;
  value: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['dossiers', 'schemes']);
  const labels = useLabels();
  const kind = fact.rows[0]?.kind;
  return (
    <Dialog title={`${t(`schemes:fact.${fact.key}`)} · ${value}`} size="lg" onClose={onClose}>
      <Stack gap="sm">
        {fact.from && (
          <Text size="sm" c="dimmed">
            {t('suggestion.since')} <DateText value={fact.from} />
          </Text>
        )}
        {fact.of && (
          <Text size="sm">
            {t('suggestion.rate', { part: fact.rows.length, whole: fact.of.length })}
          </Text>
        )}
        {fact.asked && (
          <List size="sm">
            {fact.asked.map((line) => (
              <List.Item key={line.kind}>
                {t('suggestion.asked', {
                  kind: labels.option('meeting', 'kind', line.kind),
                  held: line.held,
                  asked: line.asked,
                })}
              </List.Item>
            ))}
          </List>
        )}
        {kind && isKind(kind) ? (
          <Rows kind={kind} ids={fact.rows.map((row) => row.id)} />
        ) : (
          <Text>{t('suggestion.noRows')}</Text>
        )}
      </Stack>
    </Dialog>
  );
}

function Rows({ kind, ids }: { kind: Kind; ids: readonly string[] }) {
  const { t } = useTranslation('dossiers');
  const labels = useLabels();
  const { data = [] } = useQuery(recordsQuery(kind, ids.slice(0, SHOWN)));
  return (
    <>
      <Text size="sm" fw={600}>
        {t('suggestion.rows', { kind: labels.kinds(kind), count: ids.length })}
      </Text>
      <List size="sm" spacing={4} withPadding>
        {data.map((record) => (
          <List.Item key={record.id}>
            <RowLine record={record} />
          </List.Item>
        ))}
      </List>
      {ids.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t('suggestion.more', { count: ids.length - SHOWN })}
        </Text>
      )}
    </>
  );
}

const day = (value: unknown) => (typeof value === 'string' ? value : null);

/** One row in a line: what it is of, and when. */
function RowLine({ record: { kind, id, row } }: { record: LocalRecord }) {
  const { t } = useTranslation('dossiers');
  const labels = useLabels();
  const named = (of: unknown, other: unknown) =>
    typeof of === 'string' && isKind(of) ? <RecordName kind={of} id={String(other)} /> : null;
  switch (kind) {
    case 'term':
      return (
        <>
          {t('row.term', { n: Number(row.number) })} <DateText value={day(row.starts)} /> –{' '}
          <DateText value={day(row.extendedTo) ?? day(row.ends)} />
        </>
      );
    case 'membership':
      return (
        <>
          {named(row.memberKind, row.memberId)} · {labels.field(kind, 'joinedOn')}{' '}
          <DateText value={day(row.joinedOn)} />
          {day(row.duesPaidThrough) && (
            <>
              {' · '}
              {labels.field(kind, 'duesPaidThrough')} <DateText value={day(row.duesPaidThrough)} />
            </>
          )}
        </>
      );
    case 'visit':
      return (
        <>
          <DateText value={day(row.date)} /> {named(row.targetKind, row.targetId)} ·{' '}
          {labels.option(kind, 'form', String(row.form))}
        </>
      );
    case 'meeting':
      return (
        <>
          <DateText value={day(row.date)} /> {labels.option(kind, 'kind', String(row.kind))} ·{' '}
          <RecordName kind={kind} id={id} />
        </>
      );
    case 'appointment':
      return (
        <>
          {named('person', row.personId)} · {labels.option(kind, 'post', String(row.post))}
        </>
      );
    case 'evidence':
      return (
        <>
          {String(row.name)} <DateText value={day(row.issuedOn)} />
        </>
      );
    default:
      return <RecordName kind={kind} id={id} />;
  }
}
