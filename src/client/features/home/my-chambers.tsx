import { Anchor, Paper, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { byQuery, recordQuery } from '#client/data/queries.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { term } from '#domain/term/term.entity.ts';
import { currentTerm, termEnd } from '#domain/term/term.rules.ts';
import { membersQuery } from './members.queries.ts';

/** The chambers whose secretary or officer this person is. */
export function MyChambers({ ids, today }: { ids: readonly string[]; today: string }) {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="my-chambers">
      <Title order={2} id="my-chambers" mb="sm">
        {t('myChambers')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {ids.map((id) => (
          <ChamberCard key={id} id={id} today={today} />
        ))}
      </SimpleGrid>
    </section>
  );
}

function ChamberCard({ id, today }: { id: string; today: string }) {
  const { t } = useTranslation(['home', 'common']);
  const { data: found } = useQuery(recordQuery('chamber', id));
  const members = useQuery(membersQuery([{ field: 'bodyId', is: [id] }], today)).data;
  const { data: terms } = useQuery(byQuery('term', 'bodyId', id));
  const now = currentTerm(
    (terms ?? []).map(({ row }) => asRecord(term, row)),
    today,
  );
  const certificate = found?.row.certificateValidUntil;
  return (
    <Paper p="lg" withBorder bg="var(--cb-surface)">
      <Title order={3} mb="sm">
        <RecordName kind="chamber" id={id} />
      </Title>
      <KeyFacts
        dense
        facts={[
          { label: t('members'), value: members?.distinct ?? '…' },
          {
            label: t('termEnds'),
            value: now ? <DateText value={termEnd(now)} /> : terms ? t('common:state.none') : '…',
          },
          {
            label: t('certificate'),
            value: <DateText value={typeof certificate === 'string' ? certificate : null} />,
          },
        ]}
      />
      <Anchor component={Link} to={withQuery(paths.chamber(id), { tab: 'meetings' })} size="sm">
        {t('addMeeting')}
      </Anchor>
    </Paper>
  );
}
