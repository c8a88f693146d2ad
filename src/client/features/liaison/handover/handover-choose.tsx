import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Absence } from '#client/ui/absence.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import { outgoingLeaders } from '#domain/liaison/plan/suggest-successors.ts';
import { LeaderSelect } from '../leader-select.tsx';
import { leadersQuery, liaisonsQuery } from '../liaison.queries.ts';

/** Whose hand-over it is: those already gone first, or anybody in office. */
export function HandoverChoose({ today }: { today: string }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const leaders = useQuery(leadersQuery()).data;
  const liaisons = useQuery(liaisonsQuery()).data;
  const gone = leaders && liaisons && outgoingLeaders(leaders, liaisons, today);
  const to = (leader: string) => withQuery(paths.liaisonHandover, { leader });
  return (
    <Stack gap="lg">
      <Stack component="section" gap="xs" aria-labelledby="outgoing">
        <Title order={2} size="h3" id="outgoing">
          {t('handover.outgoing')}
        </Title>
        {!gone && <Reading />}
        {gone?.length === 0 && <Absence>{t('handover.outgoingNone')}</Absence>}
        {gone?.map(({ leader, open }) => (
          <Group key={leader.id} gap="sm">
            <Anchor component={Link} to={paths.leader(leader.id)}>
              {leader.name}
            </Anchor>
            <DateText value={leader.inOfficeTo ?? ''} />
            <Text size="sm">{t('handover.pending', { count: open })}</Text>
            <Button component={Link} to={to(leader.id)} size="compact-sm" variant="light">
              {t('handover.start')}
            </Button>
          </Group>
        ))}
      </Stack>
      <div style={{ maxWidth: 480 }}>
        <LeaderSelect
          label={t('handover.choose')}
          leaders={(leaders ?? []).filter((l) => isInOffice(l, today))}
          value={null}
          onChange={(id) => id && void navigate(to(id))}
        />
      </div>
    </Stack>
  );
}
