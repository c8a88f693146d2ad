import { Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { dossier as dossierEntity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { round as roundEntity } from '#domain/round/round.entity.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { SelfScore } from './self-score.tsx';
import { useSubjectNames } from './use-subject-names.ts';

/** /ratings/dossiers/:id: what a subject claims, item by item, beside the standard's text. */
export function DossierPage() {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  const { id = '' } = useParams();
  const record = useQuery(recordQuery('dossier', id)).data;
  const dossier = record ? asRecord(dossierEntity, record.row) : null;
  const roundId = dossier?.roundId ?? '';
  const roundRecord = useQuery({ ...recordQuery('round', roundId), enabled: roundId !== '' }).data;
  const round = roundRecord ? asRecord(roundEntity, roundRecord.row) : null;
  const schemeId = round?.schemeId ?? '';
  const schemeRecord = useQuery({
    ...recordQuery('scheme', schemeId),
    enabled: schemeId !== '',
  }).data;
  const scheme = schemeRecord ? asRecord(schemeEntity, schemeRecord.row) : null;
  const sheetId = scoreId(id, 'self', dossier?.subjectId ?? '');
  const sheet = useQuery({ ...recordQuery('score', sheetId), enabled: dossier !== null }).data;
  const nameOf = useSubjectNames(dossier ? [dossier] : []);

  if (record === undefined) return null;
  if (record === null || !dossier)
    return (
      <Page title={t('title')}>
        <EmptyState
          what={t('dossier.notFound')}
          why={t('round.notFoundWhy')}
          action={
            <Button component={Link} to={paths.ratings}>
              {t('title')}
            </Button>
          }
        />
      </Page>
    );
  const subject = nameOf(dossier.subjectId) ?? '';
  return (
    <Page
      title={t('dossier.title', { subject })}
      crumbs={[
        { label: t('title'), to: paths.ratings },
        { label: round?.name ?? '', to: paths.round(roundId) },
      ]}
      badge={
        <Group gap="xs">
          <Badge variant="light">{labels.option('dossier', 'state', dossier.state)}</Badge>
          <SyncChip state={record.state} />
        </Group>
      }
      lead={scheme && !scheme.official ? `${scheme.name} · ${t('round.example')}` : scheme?.name}
    >
      {round && scheme && sheet !== undefined && (
        <SelfScore
          key={id}
          record={record}
          dossier={dossier}
          sheet={sheet?.row ?? null}
          round={round}
          scheme={scheme}
          subject={subject}
        />
      )}
    </Page>
  );
}
