import { Alert, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Figure } from '#client/ui/figure.tsx';
import { GiveDialog } from './give.dialog.tsx';
import { PlanCompare } from './plan-compare.tsx';
import { usePlanNames } from './plan-names.ts';
import { PlanTable } from './plan-table.tsx';
import { PlanUncovered } from './plan-uncovered.tsx';
import type { PlanDraft } from './plan-work.ts';
import type { PlanUnderWay } from './use-plan.ts';

/** The draft: figures, proposals, what is left, loads before and after; apply it or throw it away. */
export function PlanResult({ plan, draft }: { plan: PlanUnderWay; draft: PlanDraft }) {
  const { t } = useTranslation('plan');
  const names = usePlanNames(plan.rows);
  const [giving, setGiving] = useState<string | null>(null);
  const { now } = plan;
  if (!now) return null;
  const { rows, uncovered, over } = draft;
  const idle = rows.length === 0 && uncovered.length === 0;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="baseline">
        <Title order={2}>{t('result')}</Title>
        <Text size="sm" c="dimmed">
          {t('madeAt')}
          <DateText value={draft.at} moment />
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('figures.proposals')} value={rows.length} />
        <Figure
          label={t('figures.moves')}
          value={rows.filter((row) => row.replaces !== null).length}
        />
        <Figure label={t('figures.uncovered')} value={uncovered.length} />
        <Figure label={t('figures.stale')} value={now.stale.size} />
      </SimpleGrid>
      {now.stale.size > 0 && (
        <Alert color="yellow" role="status" title={t('stale.title', { count: now.stale.size })}>
          {t('stale.how')}
        </Alert>
      )}
      {over.length > 0 && <Text>{t('over', { count: over.length })}</Text>}
      {idle && <EmptyState what={t('nothing')} why={t('nothingWhy')} />}
      {rows.length > 0 && <PlanTable plan={plan} names={names} onChange={setGiving} />}
      <PlanUncovered plan={plan} names={names} onGive={setGiving} />
      {rows.length > 0 && <PlanCompare loads={now.loads} />}
      <Group gap="sm">
        <Button
          onClick={() => void plan.apply()}
          loading={plan.applying}
          disabled={now.fresh.length === 0}
        >
          {t('apply', { count: now.fresh.length })}
        </Button>
        <Button variant="default" onClick={plan.discard}>
          {t('discard')}
        </Button>
      </Group>
      {giving && (
        <GiveDialog
          plan={plan}
          targetId={giving}
          name={names.name(giving)}
          onClose={() => setGiving(null)}
        />
      )}
    </Stack>
  );
}
