import { Button, Group, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { enlist, linesOn } from '../coverage/coverage.commands.ts';
import { ByFilter } from './by-filter.tsx';
import { ByName } from './by-name.tsx';
import { PasteNames } from './paste-names.tsx';

const NONE: readonly Target[] = [];

/** Adds targets to a campaign's list: one by one, by a filter, or from pasted names. */
export function AddTargets({
  campaign,
  listed,
  federationId,
  today,
  onDone,
}: {
  campaign: Campaign;
  listed: readonly LiaisonTarget[];
  federationId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const [chosen, setChosen] = useState(NONE);
  const [from, setFrom] = useState(today);
  const standing = new Set(linesOn(listed, campaign.id, from).map((line) => line.targetId));
  const fresh = chosen.filter(({ id }) => !standing.has(id));
  const already = chosen.length - fresh.length;
  return (
    <Stack gap="md">
      <Tabs defaultValue="filter" keepMounted={false} onChange={() => setChosen(NONE)}>
        <Tabs.List>
          <Tabs.Tab value="filter">{t('list.byFilter')}</Tabs.Tab>
          <Tabs.Tab value="paste">{t('list.paste')}</Tabs.Tab>
          <Tabs.Tab value="pick">{t('list.pick')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="filter" pt="md">
          <ByFilter onChoose={setChosen} />
        </Tabs.Panel>
        <Tabs.Panel value="paste" pt="md">
          <PasteNames onChoose={setChosen} />
        </Tabs.Panel>
        <Tabs.Panel value="pick" pt="md">
          <ByName chosen={chosen} onChoose={setChosen} />
        </Tabs.Panel>
      </Tabs>
      <TextInput
        type="date"
        label={t('list.from')}
        value={from}
        maw={220}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {fresh.length > 0 && t('list.added', { count: fresh.length })}
        {fresh.length > 0 && already > 0 && '；'}
        {already > 0 && t('list.already', { count: already })}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
        <Button
          disabled={fresh.length === 0 || from === ''}
          onClick={() =>
            void enlist(fresh, listed, {
              federationId,
              campaignId: campaign.id,
              from,
              list: campaign.name,
            }).then(onDone)
          }
        >
          {t('list.save', { count: fresh.length })}
        </Button>
      </Group>
    </Stack>
  );
}
