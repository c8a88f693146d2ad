import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { useHomeFederation } from '../use-may-assign.ts';
import classes from './board.module.css';
import type { BoardRow } from './board-rows.ts';
import { delist, linesOn } from './coverage.commands.ts';
import { EnlistForm } from './enlist.form.tsx';

/** What can be done with the marked targets at once; each act is taken back as one. */
export function BulkBar({
  rows,
  listed,
  campaigns,
  campaign,
  today,
  onAssign,
  onClear,
}: {
  rows: readonly BoardRow[];
  listed: readonly LiaisonTarget[];
  campaigns: readonly Campaign[];
  campaign: string | null;
  today: string;
  onAssign: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('coverage');
  const home = useHomeFederation();
  const [enlisting, setEnlisting] = useState(false);
  if (rows.length === 0) return null;
  const marked = new Set(rows.map((row) => row.id));
  const lines = linesOn(listed, campaign, today).filter((line) => marked.has(line.targetId));
  const said = t('bulk.selected', { count: rows.length });
  return (
    <Paper className={classes.bulk} withBorder p="xs" role="region" aria-label={said}>
      <Group gap="sm">
        <Text size="sm">{said}</Text>
        <Button size="compact-md" onClick={onAssign}>
          {t('bulk.assign')}
        </Button>
        {home && (
          <Button size="compact-md" variant="default" onClick={() => setEnlisting(true)}>
            {t('bulk.enlist')}
          </Button>
        )}
        {lines.length > 0 && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => void delist(lines, today).then(onClear)}
          >
            {t('list.removeSelected', { count: lines.length })}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </Group>
      {enlisting && home && (
        <Dialog
          title={t('enlist.titleMany', { count: rows.length })}
          onClose={() => setEnlisting(false)}
        >
          <EnlistForm
            targets={rows}
            listed={listed}
            campaigns={campaigns}
            campaign={campaign}
            federationId={home}
            today={today}
            onDone={(done) => {
              setEnlisting(false);
              if (done) onClear();
            }}
          />
        </Dialog>
      )}
    </Paper>
  );
}
