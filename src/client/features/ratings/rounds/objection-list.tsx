import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordsQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { Absence } from '#client/ui/absence.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import type { Award } from '#domain/award/award.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { objection } from '#domain/objection/objection.entity.ts';
import { SettleDialog } from './settle.dialog.tsx';
import type { About } from './use-about.ts';
import type { RoundFile } from './use-round.ts';

/** What was objected to in a round: the open ones first, each with its result in writing. */
export function ObjectionList({ file, choices }: { file: RoundFile; choices: readonly About[] }) {
  const { t } = useTranslation('rounds');
  const ids = file.objections.map((o) => o.id);
  const found = useQuery(recordsQuery('objection', ids)).data;
  const records = (found ?? [])
    .filter((r) => ids.includes(r.id))
    .toSorted((a, b) => {
      const open = Number(Boolean(a.row.settledOn)) - Number(Boolean(b.row.settledOn));
      return open || String(b.row.raisedOn).localeCompare(String(a.row.raisedOn));
    });
  return (
    <Stack gap="sm" component="section" className="cb-no-print">
      <Title order={2}>{t('objection.title')}</Title>
      {ids.length === 0 && <Absence>{t('objection.none')}</Absence>}
      {records.map((record) => (
        <ObjectionCard
          key={record.id}
          record={record}
          about={choices.find((c) => c.id === record.row.aboutId)?.label ?? ''}
          award={file.awards.find((a) => awardOf(a, record.row.aboutId))}
        />
      ))}
    </Stack>
  );
}

/** The award that an objection is about, or that its dossier won meanwhile, while it stands. */
const awardOf = (award: Award, about: unknown) =>
  award.revokedOn === null && (award.id === about || award.dossierId === about);

function ObjectionCard({
  record,
  about,
  award,
}: {
  record: LocalRecord;
  about: string;
  award: Award | undefined;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const maySettle = useRights().of(record).patch;
  const [settling, setSettling] = useState(false);
  const [past, setPast] = useState(false);
  const one = asRecord(objection, record.row);
  const result = one.result && labels.option('objection', 'result', one.result);
  return (
    <Paper withBorder p="md" component="article" aria-label={about}>
      <Stack gap={6}>
        <Group gap="xs">
          <Text fw={500}>{about}</Text>
          <Badge variant="light" color={one.settledOn ? 'gray' : 'zhu'}>
            {one.settledOn ? result : t('objection.open')}
          </Badge>
          <SyncChip state={record.state} quiet />
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{one.text}</Text>
        <Text size="sm" c="dimmed">
          {t('objection.by', { who: one.raisedBy ?? t('objection.hidden'), date: one.raisedOn })}
          {one.contact && ` · ${one.contact}`}
        </Text>
        {one.settledOn && (
          <>
            <Text size="sm">{t('objection.settled', { date: one.settledOn, result })}</Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{one.settlement}</Text>
          </>
        )}
        {award && (
          <Anchor component={Link} to={paths.award(award.id)} size="sm">
            {t('objection.toAward')}
          </Anchor>
        )}
        <Group gap="xs">
          {maySettle && !one.settledOn && (
            <Button size="compact-md" onClick={() => setSettling(true)}>
              {t('objection.settle')}
            </Button>
          )}
          <Button
            size="compact-md"
            variant="subtle"
            aria-expanded={past}
            onClick={() => setPast(!past)}
          >
            {t('objection.history')}
          </Button>
        </Group>
        {past && <HistoryFeed kind="objection" id={record.id} />}
      </Stack>
      {settling && <SettleDialog row={record.row} onClose={() => setSettling(false)} />}
    </Paper>
  );
}
