import { Alert, Button, Drawer, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { Preparing } from '#client/records/record-list/list-states.tsx';
import { useToday } from '#client/records/use-today.ts';
import { useWholeBy } from '#client/records/use-whole.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatDate } from '#client/ui/format.ts';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { asRecord } from '#domain/kernel/entity.ts';
import { leader as leaderEntity } from '#domain/leader/leader.entity.ts';
import { isCurrentLiaison, isInOffice } from '#domain/liaison/liaison.rules.ts';
import { AssignForm } from './assign.form.tsx';
import { Assignments } from './assignments.tsx';
import { LeaderForm } from './leader.form.tsx';
import { removeLeader } from './liaison.commands.ts';
import { useMayAssign } from './use-may-assign.ts';

/** /liaison/leaders/:id: whom this leader serves now, and whom before. */
export function LeaderPage() {
  const { t, i18n } = useTranslation(['liaison', 'plan']);
  const labels = useLabels();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const today = useToday();
  const [open, setOpen] = useState<'edit' | 'assign' | null>(null);
  const record = useQuery(recordQuery('leader', id));
  const found = useWholeBy('liaison', 'leaderId', id);
  const held = found ?? [];
  const mayAssign = useMayAssign();
  const downloading = useDownloading();
  const close = () => setOpen(null);

  if (record.data === undefined) return null;
  if (record.data === null)
    return (
      <Page title={t('title')}>
        <EmptyState
          what={t('leader.notFound')}
          why={t('leader.notFoundWhy')}
          action={
            <Button component={Link} to={paths.liaison}>
              {t('leader.backToList')}
            </Button>
          }
        />
      </Page>
    );
  const { row, state } = record.data;
  const leader = asRecord(leaderEntity, row);
  const inOffice = isInOffice(leader, today);
  const isCurrent = (r: (typeof held)[number]) =>
    isCurrentLiaison({ from: String(r.row.from), to: (r.row.to as string | null) ?? null }, today);
  const current = held.filter(isCurrent);
  const past = held.filter((r) => !isCurrent(r));

  async function remove() {
    const saved = await removeLeader(row, leader.name);
    undoToast({ message: t('saved.removedLeader', { name: leader.name }), batch: saved.batch });
    await navigate(paths.liaison);
  }

  return (
    <Page
      title={leader.name}
      crumbs={[{ label: t('title'), to: paths.liaison }]}
      badge={<SyncChip state={state} />}
      lead={[leader.unit, leader.post].filter(Boolean).join(' ')}
      actions={
        mayAssign && (
          <Group gap="xs">
            <Button onClick={() => setOpen('assign')} disabled={!inOffice}>
              {t('assign.action')}
            </Button>
            {current.length > 0 && (
              <Button
                component={Link}
                to={withQuery(paths.liaisonHandover, { leader: id })}
                variant={inOffice ? 'default' : 'filled'}
              >
                {t('plan:handover.title')}
              </Button>
            )}
            <Button variant="default" onClick={() => setOpen('edit')}>
              {t('leader.edit')}
            </Button>
            {downloading === false && found?.length === 0 && (
              <Button variant="subtle" color="gray" onClick={() => void remove()}>
                {t('leader.delete')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {!inOffice && leader.inOfficeTo && (
        <Alert color="yellow" variant="light">
          {t('leader.outWarning', { date: formatDate(leader.inOfficeTo, i18n.language) })}
        </Alert>
      )}
      <KeyFacts
        facts={(
          [
            'rank',
            'portfolio',
            'contactOfficer',
            'contactPhone',
            'inOfficeFrom',
            'inOfficeTo',
          ] as const
        )
          .filter((name) => leader[name] !== null)
          .map((name) => ({
            label: labels.field('leader', name),
            value:
              name === 'rank' ? labels.option('leader', 'rank', String(leader.rank)) : leader[name],
          }))}
      />
      <Stack gap="sm">
        <Title order={2}>{t('leader.current')}</Title>
        {!found ? (
          <Preparing />
        ) : (
          <Assignments
            records={current}
            leaderName={leader.name}
            today={today}
            mayAssign={mayAssign}
          />
        )}
      </Stack>
      {past.length > 0 && (
        <Stack gap="sm">
          <Title order={2}>{t('leader.past')}</Title>
          <Assignments records={past} leaderName={leader.name} today={today} mayAssign={false} />
        </Stack>
      )}
      <Drawer
        opened={open === 'edit'}
        onClose={close}
        title={t('leader.edit')}
        position="right"
        size="lg"
      >
        <LeaderForm row={row} federationId={leader.federationId} onDone={close} />
      </Drawer>
      <Drawer
        opened={open === 'assign'}
        onClose={close}
        title={t('assign.title')}
        position="right"
        size="lg"
      >
        <AssignForm leaderId={id} today={today} onDone={close} />
      </Drawer>
    </Page>
  );
}
