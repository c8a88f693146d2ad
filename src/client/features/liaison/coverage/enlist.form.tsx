import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { enlist, linesOn } from './coverage.commands.ts';

const STANDING = '';

/** Puts targets on the list of a campaign, or on the standing one. */
export function EnlistForm({
  targets,
  listed,
  campaigns,
  campaign,
  federationId,
  today,
  onDone,
}: {
  targets: readonly Target[];
  listed: readonly LiaisonTarget[];
  campaigns: readonly Campaign[];
  campaign: string | null;
  federationId: string;
  today: string;
  onDone: (done: boolean) => void;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const [to, setTo] = useState(campaign ?? STANDING);
  const [from, setFrom] = useState(today);
  const campaignId = to === STANDING ? null : to;
  const list = campaigns.find((c) => c.id === campaignId)?.name ?? t('enlist.standing');
  const standing = new Set(linesOn(listed, campaignId, from).map((l) => l.targetId));
  const fresh = targets.filter(({ id }) => !standing.has(id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void enlist(fresh, listed, { federationId, campaignId, from, list }).then(() =>
          onDone(true),
        );
      }}
    >
      <Stack gap="md">
        <Select
          label={t('filter.campaign')}
          data={[
            { value: STANDING, label: t('enlist.standing') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={to}
          allowDeselect={false}
          onChange={(next) => setTo(next ?? STANDING)}
          data-autofocus
        />
        <TextInput
          type="date"
          label={t('list.from')}
          value={from}
          required
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Text size="sm" role="status">
          {fresh.length === 0 ? t('enlist.listed') : t('list.added', { count: fresh.length })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone(false)}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" disabled={fresh.length === 0 || from === ''}>
            {t('bulk.enlist')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
