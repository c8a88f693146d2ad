import { Alert, Button, Group, Stack, Stepper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#client/ui/format.ts';
import { usePlanNames } from '../plan/plan-names.ts';
import { AssignStep } from './assign.step.tsx';
import { DayStep } from './day.step.tsx';
import { HandoverSheet } from './handover-sheet.tsx';
import { type HandoverWork, STEPS } from './handover-work.ts';
import type { HandoverUnderWay } from './use-handover.ts';

/** Last day → successors → check; every step can be gone back from, and survives a reload. */
export function HandoverWizard({ state, work }: { state: HandoverUnderWay; work: HandoverWork }) {
  const { t, i18n } = useTranslation('plan');
  const narrow = useMediaQuery('(max-width: 48em)');
  const names = usePlanNames(state.rows);
  const { leader, open, lines, fault } = state;
  if (!leader) return null;
  const at = STEPS.indexOf(work.step);
  const [back, next] = [STEPS[at - 1], STEPS[at + 1]];
  const whole = lines.length === open.length;
  const ready = work.step === 'day' ? fault === null : whole;
  const name = t(`handover.step.${work.step}`);
  return (
    <Stack gap="lg">
      <div className="cb-no-print">
        {narrow ? (
          <Text fw={600}>{t('handover.stepOf', { n: at + 1, name })}</Text>
        ) : (
          <Stepper active={at} size="sm">
            {STEPS.map((step) => (
              <Stepper.Step key={step} label={t(`handover.step.${step}`)} allowStepSelect={false} />
            ))}
          </Stepper>
        )}
      </div>
      {work.step === 'day' && <DayStep state={state} />}
      {work.step === 'assign' && <AssignStep state={state} />}
      {work.step === 'check' && (
        <>
          <Text className="cb-no-print">
            {t('handover.summary', {
              leader: leader.name,
              date: formatDate(work.lastDay, i18n.language),
              count: lines.length,
            })}
          </Text>
          {!whole && (
            <Alert color="yellow" role="status">
              {t('handover.stale')}
            </Alert>
          )}
          <HandoverSheet {...{ leader, lines, names }} {...work} />
        </>
      )}
      {state.failure && (
        <Alert color="zhu" role="alert">
          {t('failed', { reason: state.failure })}
        </Alert>
      )}
      <Group gap="sm" className="cb-no-print">
        {back && (
          <Button variant="default" onClick={() => state.change({ step: back })}>
            {t('handover.back')}
          </Button>
        )}
        {next ? (
          <Button disabled={!ready} onClick={() => state.change({ step: next })}>
            {t('handover.next')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => window.print()}>
              {t('handover.print')}
            </Button>
            <Button disabled={!ready} loading={state.saving} onClick={() => void state.confirm()}>
              {t('handover.confirm')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
