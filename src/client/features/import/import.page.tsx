import { Alert, Button, Group, Stepper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { listOf } from '#domain/roster-import/import-aim.ts';
import { NAME_OF } from '#domain/roster-import/import-target.ts';
import classes from './import.module.css';
import { STEPS } from './import-state.ts';
import { RefusalText } from './refusal-text.tsx';
import { CheckStep } from './steps/check.step.tsx';
import { ChooseStep } from './steps/choose.step.tsx';
import { MapStep } from './steps/map.step.tsx';
import { PreviewStep } from './steps/preview.step.tsx';
import { RecogniseStep } from './steps/recognise.step.tsx';
import { useImport } from './use-import.ts';
import { useRun } from './use-run.ts';

const BODY = {
  choose: ChooseStep,
  recognise: RecogniseStep,
  map: MapStep,
  check: CheckStep,
  preview: PreviewStep,
} as const;

/** 选择 → 识别 → 对应 → 检查 → 预览 → 完成; every step can be gone back from, and survives a reload. */
export function ImportPage() {
  const { t } = useTranslation(['import', 'common']);
  const navigate = useNavigate();
  const state = useImport();
  const [resumed, setResumed] = useState(true);
  const run = useRun(state, (batch) => navigate(paths.importBatch(batch)));
  const narrow = useMediaQuery('(max-width: 48em)');
  const { work, file, plan, busy, problem, restored } = state;
  const list = listOf(work.aim?.kind ?? 'chamber');
  if (!restored) return <Page title={t('title')}>{null}</Page>;
  const at = STEPS.indexOf(work.step);
  const Body = BODY[work.step];
  const writes = plan ? plan.counts.new + plan.counts.update : 0;
  const named = work.columns.some((column) => column.target === NAME_OF[list]);
  const next = STEPS[at + 1];
  const back = STEPS[at - 1];
  const ready =
    file !== null &&
    work.aim !== null &&
    busy === null &&
    (named || work.step === 'recognise' || at === 0);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {narrow ? (
        <Text fw={600}>{t('stepOf', { n: at + 1, all: 6, name: t(`step.${work.step}`) })}</Text>
      ) : (
        <Stepper
          active={at}
          size="sm"
          onStepClick={(to) => file && STEPS[to] && state.go(STEPS[to])}
        >
          {[...STEPS, 'done' as const].map((step, i) => (
            <Stepper.Step
              key={step}
              label={t(`step.${step}`)}
              allowStepSelect={file !== null && i < at}
            />
          ))}
        </Stepper>
      )}
      {file && resumed && at > 0 && state.wasResumed && (
        <Alert
          withCloseButton
          closeButtonLabel={t('common:action.close')}
          onClose={() => setResumed(false)}
        >
          {t('resumed', { file: file.name })}
        </Alert>
      )}
      {file && state.arriving && run.progress === null && (
        <Alert color="yellow" role="status">
          {t(state.offline ? 'arriving.offline' : 'arriving.wait')}
        </Alert>
      )}
      {run.progress === null ? (
        <Body {...state} />
      ) : (
        <ProgressBar
          label={t('run.label')}
          done={run.progress.done}
          total={run.progress.total}
          note={t('run.note')}
          action={
            <Button variant="default" disabled={run.stopping} onClick={run.stop}>
              {t(run.stopping ? 'run.stopping' : 'run.stop')}
            </Button>
          }
        />
      )}
      {problem && at > 0 && (
        <Alert color="zhu" role="alert">
          <RefusalText problem={problem} />
        </Alert>
      )}
      {file && run.progress === null && (
        <Group justify="space-between" className={classes.actions}>
          <Group gap="xs">
            {back && (
              <Button variant="default" onClick={() => state.go(back)}>
                {t('common:action.back')}
              </Button>
            )}
            <Button variant="subtle" onClick={() => void state.reset()}>
              {t('startOver')}
            </Button>
          </Group>
          {next ? (
            <Button disabled={!ready} onClick={() => state.go(next)}>
              {t('next')}
            </Button>
          ) : (
            <Button
              disabled={!ready || !plan || (state.arriving && !state.offline)}
              onClick={() => void run.start()}
            >
              {writes > 0
                ? t(list === 'demands' ? 'preview.startDemands' : 'preview.start', {
                    count: writes,
                  })
                : t('preview.startNone')}
            </Button>
          )}
        </Group>
      )}
    </Page>
  );
}
