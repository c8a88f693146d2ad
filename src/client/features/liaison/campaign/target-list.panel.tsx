import { Anchor, Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { useDownloading } from '#client/ui/downloading.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { delist } from '../coverage/coverage.commands.ts';
import { useTargetFacts } from '../coverage/coverage.queries.ts';
import { useHomeFederation } from '../use-may-assign.ts';
import { AddTargets } from './add-targets.tsx';

const FIRST = 100;

/** Whom a campaign is about; targets are added in bulk and taken off without losing the past. */
export function TargetListPanel({
  campaign,
  lines,
  listed,
  today,
  mayWrite,
}: {
  campaign: Campaign;
  /** Those that hold today. */
  lines: readonly LiaisonTarget[];
  listed: readonly LiaisonTarget[];
  today: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const home = useHomeFederation();
  const downloading = useDownloading();
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const sought = useDeferredValue(text.trim());
  const key = lines.map((line) => line.targetId).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say all of the targets
  const targets = useMemo(
    () => lines.map((line) => ({ kind: line.targetKind, id: line.targetId })),
    [key],
  );
  const facts = useTargetFacts(targets);
  const nameOf = (line: LiaisonTarget) =>
    facts ? (facts.get(line.targetId)?.name ?? t('grid.notHeld')) : '…';
  const found = lines.filter((line) => sought === '' || nameOf(line).includes(sought));
  const shown = all ? found : found.slice(0, FIRST);
  const add = mayWrite && home && (
    <Button variant="light" onClick={() => setAdding(true)}>
      {t('list.add')}
    </Button>
  );
  return (
    <Stack gap="sm" component="section" aria-label={t('campaign.targets')}>
      <Group justify="space-between">
        <Title order={2}>
          {t('campaign.targets')}
          {!downloading && ` · ${t('campaign.targetsCount', { count: lines.length })}`}
        </Title>
        {lines.length > 0 && add}
      </Group>
      {lines.length === 0 ? (
        <EmptyState what={t('list.none')} why={t('list.noneWhy')} action={add} />
      ) : (
        <>
          <TextInput
            type="search"
            maw={360}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            leftSection={<IconSearch size={16} aria-hidden />}
            placeholder={t('list.search')}
            aria-label={t('list.search')}
          />
          <DataTable
            caption={t('campaign.targets')}
            rows={shown}
            rowKey={(line) => line.id}
            columns={[
              {
                key: 'name',
                label: t('list.name'),
                cell: (line) => (
                  <Anchor
                    component={Link}
                    to={recordPath(line.targetKind, line.targetId) ?? paths.liaisonCoverage}
                  >
                    {nameOf(line)}
                  </Anchor>
                ),
              },
              {
                key: 'kind',
                label: t('list.kind'),
                cell: (line) => labels.option('liaison', 'targetKind', line.targetKind),
              },
              { key: 'from', label: t('list.from'), cell: (line) => line.from },
              ...(mayWrite
                ? [
                    {
                      key: 'act',
                      label: t('visit.act'),
                      cell: (line: LiaisonTarget) => (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="gray"
                          onClick={() => void delist([line], today)}
                        >
                          {t('list.remove')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {found.length > shown.length && (
            <Button variant="subtle" onClick={() => setAll(true)}>
              {t('list.showAll', { count: found.length })}
            </Button>
          )}
        </>
      )}
      {adding && home && (
        <Dialog title={t('list.add')} size="lg" onClose={() => setAdding(false)}>
          <AddTargets
            campaign={campaign}
            listed={listed}
            federationId={home}
            today={today}
            onDone={() => setAdding(false)}
          />
        </Dialog>
      )}
    </Stack>
  );
}
