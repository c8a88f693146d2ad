import { Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '#client/ui/date-text.tsx';
import { useDownloading } from '#client/ui/downloading.ts';
import { Figure } from '#client/ui/figure.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { Award } from '#domain/award/award.entity.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import type { FunnelStep, StepCount } from '#domain/dossier/dossier.rules.ts';
import type { OutcomeWords } from '../use-outcome-words.ts';

const DATE = {
  applied: 'submittedOn',
  recommended: 'recommendedOn',
  publicised: 'publicisedOn',
  awarded: 'awardedOn',
  lapsed: 'validUntil',
  revoked: 'revokedOn',
} as const satisfies Record<FunnelStep, string>;

/** The steps of a round, each counted by its own date and opening its rows. */
export function RoundFunnel({
  roundId,
  steps,
  dossiers,
  awards,
  day,
  words,
  onDay,
}: {
  roundId: string;
  steps: readonly StepCount[];
  dossiers: readonly Dossier[];
  awards: readonly Award[];
  day: string;
  words: OutcomeWords;
  onDay: (day: string) => void;
}) {
  const { t } = useTranslation('rounds');
  const rows = new Map<string, Dossier | Award>([...dossiers, ...awards].map((r) => [r.id, r]));
  const latest = ({ step, ids }: StepCount) => {
    const dates = ids.map((id) => {
      const row: Readonly<Record<string, unknown>> = { ...rows.get(id) };
      return String(row[DATE[step]] ?? '');
    });
    return dates.sort().at(-1) ?? '';
  };
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={2}>{t('funnel.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('funnel.differ')}
          </Text>
        </div>
        <TextInput
          type="date"
          label={t('funnel.asOf')}
          value={day}
          onChange={(event) => event.currentTarget.value && onDay(event.currentTarget.value)}
        />
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        {steps.map((count) => (
          <Figure
            key={count.step}
            label={count.step === 'awarded' ? words.say('name') : t(`funnel.step.${count.step}`)}
            value={count.ids.length}
            to={withQuery(paths.round(roundId), { step: count.step, on: day })}
            note={<Latest day={latest(count)} />}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Latest({ day }: { day: string }) {
  const { t } = useTranslation('rounds');
  const downloading = useDownloading();
  if (day === '') return downloading ? '…' : t('funnel.none');
  return (
    <>
      {t('funnel.latest')} <DateText value={day} table />
    </>
  );
}
