import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { allDemandsQuery } from '#client/records/demand/demand.queries.ts';
import { DemandLines } from '#client/records/demand/demand-lines.tsx';
import { EndingEvidence } from '#client/records/evidence/ending-evidence.tsx';
import { endingEvidenceQuery } from '#client/records/evidence/evidence.queries.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { useInboxCount } from '#client/records/use-inbox-count.ts';
import { useReading } from '#client/records/use-reading.ts';
import { useRights } from '#client/records/use-rights.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { useDownloading } from '#client/ui/downloading.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { dueOf, overdueOn } from '#domain/demand/demand.due.rules.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import { outgoingLeaders } from '#domain/liaison/plan/suggest-successors.ts';
import {
  type DueTerm,
  dueTermsQuery,
  goneLeadersQuery,
  openLiaisonsQuery,
} from './home.queries.ts';

const FIRST = 5;
const byDue = (demands: readonly Demand[]) =>
  [...demands].sort((a, b) => dueOf(a).localeCompare(dueOf(b)));

/** What waits for a person: changes to decide, terms about to end. `mine` narrows it to chambers. */
export function ToDo({ today, mine }: { today: string; mine: readonly string[] | null }) {
  const { t } = useTranslation(['home', 'demands', 'common', 'plan']);
  const [all, setAll] = useState(false);
  const { data: terms = [] } = useQuery(dueTermsQuery(today));
  const inbox = useInboxCount();
  const { data: demands = [] } = useQuery(allDemandsQuery());
  // A chamber's secretary brings demands in; that they are handled in time is staff's to see to.
  const overdue = mine === null ? overdueOn(demands, today) : [];
  const mayHandOver = useRights().mayCreate('liaison');
  const gone = useQuery({ ...goneLeadersQuery(today), enabled: mayHandOver }).data ?? [];
  const open = useQuery({ ...openLiaisonsQuery(), enabled: gone.length > 0 }).data ?? [];
  const outgoing = outgoingLeaders(gone, open, today).length;
  const ending = (useQuery(endingEvidenceQuery(today)).data ?? []).some(
    (one) => mine === null || mine.includes(one.subjectId),
  );
  const reading = useReading('term', 'demand', 'leader', 'liaison', 'evidence', 'refusal');
  const unknown = useDownloading() !== false || reading;
  const due = mine === null ? terms : terms.filter((term) => mine.includes(term.bodyId));
  const columns: readonly Column<DueTerm>[] = [
    {
      key: 'body',
      label: t('dueBody'),
      cell: (term) => <RecordName kind={term.bodyKind} id={term.bodyId} />,
    },
    { key: 'number', label: t('dueTerm'), cell: (term) => t('termNumber', { n: term.number }) },
    {
      key: 'ends',
      label: t('dueEnds'),
      cell: (term) => <DateText value={term.clock.ends} table />,
    },
    {
      key: 'left',
      label: t('dueLeft'),
      number: true,
      cell: ({ clock: { daysLeft } }) =>
        daysLeft < 0 ? (
          <Text span c="var(--mantine-color-error)" inherit>
            {t('daysOver', { count: -daysLeft })}
          </Text>
        ) : (
          t('daysLeft', { count: daysLeft })
        ),
    },
  ];
  return (
    <section aria-labelledby="to-do">
      <Title order={2} id="to-do" mb="sm">
        {t('todo')}
      </Title>
      <Stack gap="md">
        {inbox > 0 && (
          <Text>
            {t('todoInbox', { count: inbox })}{' '}
            <Anchor component={Link} to={paths.inbox} underline="always">
              {t('openInbox')}
            </Anchor>
          </Text>
        )}
        {overdue.length > 0 && (
          <div id="overdue-demands">
            <Title order={3} mb="xs">
              {t('demands:todo.title')}
            </Title>
            <Text mb="xs">
              {t('demands:todo.count', { count: overdue.length })}{' '}
              <Anchor
                component={Link}
                to={withQuery(paths.liaisonDemands, { overdue: '1' })}
                underline="always"
              >
                {t('demands:todo.go')}
              </Anchor>
            </Text>
            <DemandLines demands={byDue(overdue).slice(0, FIRST)} />
          </div>
        )}
        {outgoing > 0 && (
          <Text>
            {t('plan:handover.todo', { count: outgoing })}{' '}
            <Anchor component={Link} to={paths.liaisonHandover} underline="always">
              {t('plan:handover.todoOpen')}
            </Anchor>
          </Text>
        )}
        {due.length > 0 && (
          <div id="due-terms">
            <Title order={3} mb="xs">
              {t('terms')}
            </Title>
            <DataTable
              caption={t('terms')}
              columns={columns}
              rows={all ? due : due.slice(0, FIRST)}
              rowKey={(term) => term.bodyId}
            />
            {due.length > FIRST && !all && (
              <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
                {t('showAll', { count: due.length })}
              </Button>
            )}
          </div>
        )}
        <EndingEvidence today={today} subjects={mine} />
        {inbox + due.length + overdue.length + outgoing === 0 &&
          !ending &&
          (unknown ? <Reading /> : <Text c="dimmed">{t('todoNone')}</Text>)}
      </Stack>
    </section>
  );
}
