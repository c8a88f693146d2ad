import { Badge, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { FormMenu } from '../forms/form-menu.tsx';
import { useOutcomeWords } from '../use-outcome-words.ts';
import { DossierTabs } from './dossier-tabs.tsx';
import { ReturnDialog } from './return.dialog.tsx';
import { useDossier } from './use-dossier.ts';
import { type Rated, useDossierParts } from './use-dossier-parts.ts';

/** /ratings/dossiers/:id: what a subject claims and what others found, each on its own sheet. */
export function DossierPage() {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const { id = '' } = useParams();
  const found = useDossier(id);
  if (found === undefined) return null;
  const { scheme } = found ?? { scheme: null };
  if (!found || !scheme)
    return (
      <Page title={t('ratings:title')}>
        <EmptyState
          what={t(found ? 'noScheme' : 'ratings:dossier.notFound')}
          why={t('ratings:round.notFoundWhy')}
          action={
            <Button component={Link} to={paths.ratings}>
              {t('ratings:title')}
            </Button>
          }
        />
      </Page>
    );
  return <OpenPage key={id} of={{ ...found, scheme }} />;
}

function OpenPage({ of }: { of: Rated }) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const words = useOutcomeWords(of.scheme);
  const [returning, setReturning] = useState(false);
  const { dossier, record, round, scheme, subject } = of;
  const parts = useDossierParts(of);
  const { sheets } = parts;
  return (
    <Page
      title={t('title', { subject })}
      crumbs={[
        { label: t('ratings:title'), to: paths.ratings },
        { label: round?.name ?? '', to: paths.round(dossier.roundId) },
      ]}
      badge={
        <Group gap="xs">
          <Badge variant="light">{words.state(dossier.state)}</Badge>
          <SyncChip state={record.state} />
        </Group>
      }
      lead={scheme.official ? scheme.name : `${scheme.name} · ${t('ratings:round.example')}`}
      actions={
        <>
          {parts.mayReturn && dossier.state === 'submitted' && (
            <Button variant="default" onClick={() => setReturning(true)}>
              {t('return.title')}
            </Button>
          )}
          {sheets && <FormMenu of={of} parts={{ ...parts, sheets }} />}
        </>
      }
    >
      {sheets ? <DossierTabs of={of} parts={{ ...parts, sheets }} /> : <Reading />}
      {returning && (
        <ReturnDialog of={of} today={parts.today} onClose={() => setReturning(false)} />
      )}
    </Page>
  );
}
