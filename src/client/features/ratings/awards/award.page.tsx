import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { HistoryFeed } from '#client/records/history/history-feed.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { validityOf } from '#domain/award/award.rules.ts';
import { AwardBadge } from './award-badge.tsx';
import { AwardFacts } from './award-facts.tsx';
import { RevokeDialog } from './revoke.dialog.tsx';
import { useAward } from './use-award.ts';
import { ValidityBadge } from './validity-badge.tsx';

/** /ratings/awards/:id: an award, the words it was won under, how long it holds. */
export function AwardPage() {
  const { t } = useTranslation(['rounds', 'ratings', 'outcome']);
  const { id = '' } = useParams();
  const today = useToday();
  const rights = useRights();
  const [revoking, setRevoking] = useState(false);
  const { record, award, round, subject = '', issuer, word } = useAward(id);
  if (record === undefined) return null;
  if (!record || !award)
    return (
      <Page title={t('ratings:title')}>
        <EmptyState
          what={t('award.notFound')}
          why={t('ratings:round.notFoundWhy')}
          action={
            <Button component={Link} to={paths.ratings}>
              {t('ratings:title')}
            </Button>
          }
        />
      </Page>
    );
  const validity = validityOf(award, today);
  return (
    <Page
      title={t('award.title', { subject })}
      crumbs={[
        { label: t('ratings:title'), to: paths.ratings },
        ...(round ? [{ label: round.name, to: paths.round(round.id) }] : []),
      ]}
      badge={
        <Group gap="xs">
          <ValidityBadge validity={validity} />
          <SyncChip state={record.state} quiet />
        </Group>
      }
      actions={
        <>
          <Button component={Link} to={paths.certificate(id)} variant="light">
            {t('award.certificate')}
          </Button>
          {award.revokedOn === null && rights.of(record).field('revokedOn') && (
            <Button variant="default" onClick={() => setRevoking(true)}>
              {t(`outcome:${word}.revoke`)}
            </Button>
          )}
        </>
      }
    >
      <Group align="flex-start" gap="xl">
        <AwardBadge award={award} word={word} day={today} />
        {award.revokedOn && (
          <Text>
            {t('award.revoked', { date: award.revokedOn, reason: award.revokedReason ?? '—' })}
          </Text>
        )}
      </Group>
      <AwardFacts award={award} round={round} issuer={issuer} word={word} day={today} />
      <Stack gap="sm" component="section">
        <Title order={2}>{t('tabs.history')}</Title>
        <HistoryFeed kind="award" id={id} />
      </Stack>
      {revoking && (
        <RevokeDialog
          row={record.row}
          subject={subject}
          word={word}
          onClose={() => setRevoking(false)}
        />
      )}
    </Page>
  );
}
