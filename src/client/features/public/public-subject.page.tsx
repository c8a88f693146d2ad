import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import type { PublicAward } from '#domain/award/public-ratings.ts';
import { DataNote } from './data-note.tsx';
import { PublicFrame } from './public-frame.tsx';
import { useKnown } from './use-known.ts';
import { ValidityBadge } from './validity-badge.tsx';

/** /public/ratings/:subjectId: all awards of one chamber or federation. */
export function PublicSubjectPage() {
  const { t } = useTranslation('publicRatings');
  const labels = useLabels();
  const today = useToday();
  const known = useKnown('');
  const { subjectId = '' } = useParams();
  const of = (items: readonly PublicAward[]) => items.filter((a) => a.subject.id === subjectId);
  return (
    <PublicFrame
      title={(ratings) => {
        const name = of(ratings?.items ?? [])[0]?.subject.name;
        return name ? t('subject.title', { name }) : t('title');
      }}
      crumbs={[{ label: t('title'), to: paths.publicRatings }]}
    >
      {({ items }, when) => {
        const found = of(items);
        const subject = found[0]?.subject;
        if (!subject)
          return (
            <EmptyState
              what={t('subject.none')}
              why={t('subject.noneWhy')}
              action={
                <Button component={Link} to={paths.publicRatings}>
                  {t('subject.back')}
                </Button>
              }
            />
          );
        return (
          <>
            <Text size="sm" c="dimmed">
              {[
                subject.type && labels.option('chamber', 'type', subject.type),
                subject.region && known.placeName(subject.region),
                t('asOf', { date: when }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text role="status">{t('count', { count: found.length })}</Text>
            <Stack gap="md">
              {found.map((award) => (
                <AwardCard key={award.id} award={award} today={today} />
              ))}
            </Stack>
            <DataNote ask={{ subject: subjectId }} />
          </>
        );
      }}
    </PublicFrame>
  );
}

function AwardCard({ award, today }: { award: PublicAward; today: string }) {
  const { t } = useTranslation(['publicRatings', 'outcome']);
  const labels = useLabels();
  const { scheme, wording, source } = award;
  const word = award.outcome ?? 'recognised';
  return (
    <Paper component="article" withBorder p="md" className="cb-keep" aria-label={award.grade}>
      <Group gap="sm">
        <Title order={2} size="h4">
          {award.grade}
        </Title>
        {award.benchmark && <Badge variant="outline">{t('benchmark')}</Badge>}
        <ValidityBadge award={award} today={today} />
      </Group>
      <Text size="sm" mt={4}>
        {labels.option('award', 'level', award.level)}
        {award.year && ` · ${t(`outcome:${word}.year`)} ${award.year}`} · {t(`outcome:${word}.on`)}{' '}
        <DateText value={award.awardedOn} />
      </Text>
      <Text size="sm" c="dimmed">
        {t('columns.scheme')} {t('schemeOf', { name: scheme.name, version: scheme.version })}
        {!scheme.official && ` · ${t('unofficial')}`}
      </Text>
      {wording && (
        <Text size="sm" c="dimmed">
          {t('wording', { words: wording.join('、') })}
        </Text>
      )}
      {source && (
        <Text size="sm" c="dimmed">
          {t('source', { source })}
        </Text>
      )}
    </Paper>
  );
}
