import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DemandsPanel } from '#client/records/demand/demands.panel.tsx';
import { BeforeAfter } from '#client/records/liaison/before-after.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useWords } from '#client/records/use-words.ts';
import { Absence } from '#client/ui/absence.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { award } from '#domain/award/award.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';

/** Who answers for a chamber and what it has won; both are edited in their own rooms. */
export function LiaisonAwards({ chamberId }: { chamberId: string }) {
  return (
    <Stack gap="lg">
      <Leaders chamberId={chamberId} />
      <DemandsPanel targetId={chamberId} />
      <Awards chamberId={chamberId} />
    </Stack>
  );
}

function Leaders({ chamberId }: { chamberId: string }) {
  const { t } = useWords();
  const labels = useLabels();
  const { data: records } = useQuery(byQuery('liaison', 'targetId', chamberId));
  const lines = (records ?? [])
    .map((record) => asRecord(liaison, record.row))
    .sort((a, b) => (b.to ?? '9999').localeCompare(a.to ?? '9999'));
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {t('chambers:liaison.title')}
      </Title>
      {!records && <Reading />}
      {records?.length === 0 && <Absence>{t('chambers:liaison.none')}</Absence>}
      {lines.map((line) => (
        <Group key={line.id} gap="xs">
          <RecordName kind="leader" id={line.leaderId} />
          <Text size="sm">{labels.option('liaison', 'role', line.role)}</Text>
          <Text size="sm" c="dimmed">
            {line.to
              ? t('chambers:liaison.ended', { date: line.to })
              : t('chambers:liaison.since', { date: line.from })}
          </Text>
          <BeforeAfter liaison={line} />
        </Group>
      ))}
    </Stack>
  );
}

function Awards({ chamberId }: { chamberId: string }) {
  const { t } = useWords();
  const labels = useLabels();
  const { data: records } = useQuery(byQuery('award', 'subjectId', chamberId));
  const lines = (records ?? [])
    .map((record) => asRecord(award, record.row))
    .sort((a, b) => b.awardedOn.localeCompare(a.awardedOn));
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {t('chambers:liaison.awards')}
      </Title>
      {!records && <Reading />}
      {records?.length === 0 && <Absence>{t('chambers:liaison.noAwards')}</Absence>}
      {lines.map((line) => (
        <Group key={line.id} gap="xs">
          <Text fw={500}>{line.grade}</Text>
          <Badge variant="default" tt="none" fw={400}>
            {labels.option('award', 'level', line.level)}
          </Badge>
          <DateText value={line.awardedOn} />
          <Text size="sm" c="dimmed">
            {line.revokedOn
              ? t('chambers:liaison.revoked', { date: line.revokedOn })
              : line.validUntil && t('chambers:liaison.validUntil', { date: line.validUntil })}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
