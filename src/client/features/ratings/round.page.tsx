import { Badge, Button, Drawer, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { byQuery, recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Figure } from '#client/ui/figure.tsx';
import { isoDay } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { DOSSIER_STATES, type Dossier, dossier } from '#domain/dossier/dossier.entity.ts';
import { funnel } from '#domain/dossier/dossier.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { round as roundEntity } from '#domain/round/round.entity.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import { AwardForm } from './award.form.tsx';
import { AwardTable } from './award-table.tsx';
import { DossierTable } from './dossier-table.tsx';
import { ParticipantForm } from './participant.form.tsx';
import { RoundForm } from './round.form.tsx';
import { useRater } from './use-rater.ts';
import { useSubjectNames } from './use-subject-names.ts';

/** /ratings/rounds/:id: who takes part, how far each is, who won. */
export function RoundPage() {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const today = isoDay(new Date());
  const [open, setOpen] = useState<'edit' | 'participant' | 'award' | null>(null);
  const close = () => setOpen(null);
  const { runsRounds, federationId } = useRater();
  const record = useQuery(recordQuery('round', id)).data;
  const schemeId = String(record?.row.schemeId ?? '');
  const schemeRecord = useQuery({
    ...recordQuery('scheme', schemeId),
    enabled: schemeId !== '',
  }).data;
  const dossiersFound = useQuery(byQuery('dossier', 'roundId', id)).data;
  const dossierRecords = dossiersFound ?? [];
  const awards = useQuery(byQuery('award', 'roundId', id)).data;
  const dossiers: readonly Dossier[] = dossierRecords.map((r) => asRecord(dossier, r.row));
  const nameOf = useSubjectNames(dossiers);

  if (record === undefined) return null;
  if (record === null)
    return (
      <Page title={t('title')}>
        <EmptyState
          what={t('round.notFound')}
          why={t('round.notFoundWhy')}
          action={
            <Button component={Link} to={paths.ratings}>
              {t('title')}
            </Button>
          }
        />
      </Page>
    );
  const round = asRecord(roundEntity, record.row);
  const scheme = schemeRecord ? asRecord(schemeEntity, schemeRecord.row) : null;
  const counts = funnel(dossiers);
  const taken = new Map(dossiers.map((d) => [d.subjectId, nameOf(d.subjectId) ?? '']));

  return (
    <Page
      title={round.name}
      crumbs={[{ label: t('title'), to: paths.ratings }]}
      badge={
        <Group gap="xs">
          <Badge variant="light">{labels.option('round', 'state', round.state)}</Badge>
          <SyncChip state={record.state} quiet />
        </Group>
      }
      lead={
        <>
          {scheme?.name} {scheme && !scheme.official && `（${t('round.example')}）`}{' '}
          {round.opensOn &&
            round.closesOn &&
            t('round.calendar', { from: round.opensOn, to: round.closesOn })}
        </>
      }
      actions={
        runsRounds &&
        scheme && (
          <Group gap="xs">
            <Button onClick={() => setOpen('participant')}>{t('dossier.add')}</Button>
            <Button variant="light" onClick={() => setOpen('award')}>
              {t('award.new')}
            </Button>
            <Button variant="default" onClick={() => setOpen('edit')}>
              {t('round.edit')}
            </Button>
          </Group>
        )
      }
    >
      <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }}>
        <Figure label={t('round.dossiers')} value={dossiers.length} />
        {DOSSIER_STATES.filter((state) => counts[state]).map((state) => (
          <Figure
            key={state}
            label={labels.option('dossier', 'state', state)}
            value={counts[state]}
            of={dossiers.length}
          />
        ))}
      </SimpleGrid>
      <Stack gap="sm">
        <Title order={2}>{t('round.dossiers')}</Title>
        {dossiersFound && <DossierTable records={dossiersFound} scheme={scheme} nameOf={nameOf} />}
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{t('round.awards')}</Title>
        {awards && <AwardTable records={awards} mayRemove={runsRounds} />}
      </Stack>
      <Drawer
        opened={open === 'edit'}
        onClose={close}
        title={t('round.edit')}
        position="right"
        size="lg"
      >
        <RoundForm row={record.row} federationId={federationId} onDone={close} />
      </Drawer>
      <Drawer
        opened={open === 'participant'}
        onClose={close}
        title={t('dossier.add')}
        position="right"
        size="lg"
      >
        {scheme && (
          <ParticipantForm
            roundId={id}
            subjectKind={scheme.subjectKind}
            taken={taken}
            onDone={(made) => {
              close();
              if (made) void navigate(paths.dossier(made));
            }}
          />
        )}
      </Drawer>
      <Drawer
        opened={open === 'award'}
        onClose={close}
        title={t('award.title')}
        position="right"
        size="lg"
      >
        {scheme && <AwardForm round={round} scheme={scheme} today={today} onDone={close} />}
      </Drawer>
    </Page>
  );
}
