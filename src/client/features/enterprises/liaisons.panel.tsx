import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { BeforeAfter } from '#client/records/liaison/before-after.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { Absence } from '#client/ui/absence.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { latest } from '#domain/kernel/date.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';

/** Who is assigned to an enterprise, and who was before; assigning is done in the liaison room. */
export function LiaisonsPanel({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useWords();
  const labels = useLabels();
  const today = useToday();
  const { data: records } = useQuery(byQuery('liaison', 'targetId', enterpriseId));
  const lines = (records ?? [])
    .map((record) => ({ record, of: asRecord(liaison, record.row) }))
    .sort((a, b) => (b.of.to ?? '9999').localeCompare(a.of.to ?? '9999'));
  const current = lines.filter(({ of }) => of.to === null || latest(of.to) >= today);
  return (
    <Stack component="section" gap="xs" aria-labelledby="liaisons">
      <Title order={2} id="liaisons">
        {t('enterprises:liaison.title')}
      </Title>
      {!records && <Reading />}
      {records && current.length === 0 && <Absence>{t('enterprises:liaison.none')}</Absence>}
      {lines.map(({ record, of }) => (
        <Group key={record.id} gap="xs">
          <RecordName kind="leader" id={of.leaderId} />
          <Text size="sm">{labels.option('liaison', 'role', of.role)}</Text>
          <Text size="sm" c="dimmed">
            {of.to
              ? t('enterprises:liaison.ended', { date: of.to })
              : t('enterprises:liaison.since', { date: of.from })}
          </Text>
          <BeforeAfter liaison={of} />
          <SyncChip state={record.state} quiet />
        </Group>
      ))}
    </Stack>
  );
}
