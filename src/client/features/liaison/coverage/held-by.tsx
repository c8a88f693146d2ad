import { Anchor, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { data } from '#client/data/data.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { Absence } from '#client/ui/absence.tsx';
import { formatDate } from '#client/ui/format.ts';
import { paths } from '#client/ui/paths.ts';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import { holdsOn } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { EndForm } from '../end.form.tsx';
import type { BoardRow } from './board-rows.ts';
import { delist } from './coverage.commands.ts';

/** The leaders who serve a target now, each with a way to end it. */
export function HeldBy({
  row,
  leaders,
  campaigns,
  today,
  mayEnd,
}: {
  row: BoardRow;
  leaders: readonly Leader[];
  campaigns: readonly Campaign[];
  today: string;
  mayEnd: boolean;
}) {
  const { t, i18n } = useTranslation(['coverage', 'liaison']);
  const labels = useLabels();
  const [ending, setEnding] = useState<{ row: Row; leader: string } | null>(null);
  const close = () => setEnding(null);
  if (row.held.length === 0) return <Absence>{t('target.noLeader')}</Absence>;
  return (
    <Stack gap={4}>
      {row.held.map((l) => {
        const leader = leaders.find((one) => one.id === l.leaderId);
        const name = leader?.name ?? t('grid.notHeld');
        const campaign = campaigns.find((c) => c.id === l.campaignId)?.name;
        const end = async () => {
          const found = await data.get('liaison', l.id);
          if (found) setEnding({ row: found.row, leader: name });
        };
        return (
          <Group key={l.id} gap="sm" justify="space-between">
            <Text size="sm">
              <Anchor component={Link} to={paths.leader(l.leaderId)} inherit underline="always">
                {name}
              </Anchor>{' '}
              {[leader?.unit, leader?.post].filter(Boolean).join('')} ·{' '}
              {labels.option('liaison', 'role', l.role)} ·{' '}
              {t('target.since', { from: formatDate(l.from, i18n.language) })}
              {campaign && ` · ${campaign}`}
            </Text>
            {mayEnd && (
              <Button size="compact-sm" variant="subtle" onClick={() => void end()}>
                {t('liaison:end.action')}
              </Button>
            )}
          </Group>
        );
      })}
      <Modal opened={ending !== null} onClose={close} title={t('liaison:end.title')}>
        {ending && (
          <EndForm
            row={ending.row}
            names={{ leader: ending.leader, target: row.name }}
            today={today}
            onDone={close}
          />
        )}
      </Modal>
    </Stack>
  );
}

/** The lists that a target stands on today, each with a way off. */
export function OnLists({
  row,
  listed,
  campaigns,
  today,
  mayDelist,
}: {
  row: BoardRow;
  listed: readonly LiaisonTarget[];
  campaigns: readonly Campaign[];
  today: string;
  mayDelist: boolean;
}) {
  const { t, i18n } = useTranslation('coverage');
  const lines = listed.filter((l) => l.targetId === row.id && holdsOn(today, l.from, l.to));
  if (lines.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3}>{t('target.lists')}</Title>
      {lines.map((line) => (
        <Group key={line.id} gap="sm" justify="space-between">
          <Text size="sm">
            {t('target.onList', {
              list: campaigns.find((c) => c.id === line.campaignId)?.name ?? t('target.standing'),
              from: formatDate(line.from, i18n.language),
            })}
          </Text>
          {mayDelist && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => void delist([line], today)}
            >
              {t('target.delist')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
