import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#client/records/use-today.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { LiaisonNav } from '../liaison-nav.tsx';
import { useMayAssign } from '../use-may-assign.ts';
import { PlanResult } from './plan-result.tsx';
import { PlanSettingsForm } from './plan-settings.form.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { usePlan } from './use-plan.ts';

/** /liaison/plan: leaders proposed for those without one, tried out as a draft before anything is written. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  const plan = usePlan(useToday());
  const mayAssign = useMayAssign();
  const { work, progress, failure } = plan;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LiaisonNav />
      {mayAssign ? (
        <Stack gap="lg">
          <PlanSettingsForm plan={plan} />
          {plan.movable.length > 0 && <PlanStanding plan={plan} />}
          {work.kept.length > 0 && (
            <Group gap="xs">
              <Text>{t('kept', { count: work.kept.length })}</Text>
              <Button size="compact-sm" variant="subtle" onClick={plan.release}>
                {t('release')}
              </Button>
            </Group>
          )}
          {work.applied && (
            <Alert color="dai" role="status">
              <Group justify="space-between">
                {t('applied', { count: work.applied.count })}
                <Button size="compact-sm" variant="default" onClick={() => void plan.undo()}>
                  {t('undo')}
                </Button>
              </Group>
            </Alert>
          )}
          {failure && (
            <Alert color="zhu" role="alert">
              {t('failed', { reason: failure })}
            </Alert>
          )}
          {progress && (
            <ProgressBar
              label={t('running')}
              done={progress.done}
              total={progress.of === 0 ? null : progress.of}
              action={
                <Button size="compact-sm" variant="default" onClick={plan.cancel}>
                  {t('cancel')}
                </Button>
              }
            />
          )}
          {work.draft && !progress && <PlanResult plan={plan} draft={work.draft} />}
        </Stack>
      ) : (
        <EmptyState certain what={t('notAllowed')} why={t('notAllowedWhy')} />
      )}
    </Page>
  );
}
