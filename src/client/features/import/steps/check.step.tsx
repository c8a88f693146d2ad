import { Alert, Loader, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#domain/roster-import/finding.ts';
import { FindingGroup } from '../check/finding-group.tsx';
import { groupFindings } from '../check/finding-groups.ts';
import { RowQuestions } from '../check/row-questions.tsx';
import type { ImportUnderWay } from '../use-import.ts';

const QUIET: readonly Severity[] = ['warn', 'settled', 'fixed'];

/** Everything that reading found: questions first, then what was mended without asking. */
export function CheckStep({ work: { columns, aim }, plan, decide }: ImportUnderWay) {
  const { t } = useTranslation('import');
  const groups = useMemo(() => (plan ? groupFindings(plan) : []), [plan]);
  if (!plan)
    return (
      <Stack align="center" py="xl">
        <Loader type="dots" />
        <Text c="dimmed">{t('check.planning')}</Text>
      </Stack>
    );
  const { counts, rows } = plan;
  const open = counts.decide + counts.ambiguous + counts.duplicate;
  const of = (bucket: string) => rows.filter((row) => row.bucket === bucket);
  const show = (severity: Severity) =>
    groups
      .filter((group) => group.severity === severity)
      .map((group) => (
        <FindingGroup key={group.key} group={group} columns={columns} decide={decide} />
      ));
  return (
    <Stack gap="lg">
      <Alert
        color={open > 0 ? 'yellow' : 'dai'}
        title={open > 0 ? t('check.needs', { count: open }) : t('check.allClear')}
        role="status"
      >
        {t(open > 0 ? 'check.needsWhy' : 'check.allClearWhy')}
      </Alert>
      <Stack gap="sm">
        {show('decide')}
        <RowQuestions kind="duplicate" rows={of('duplicate')} aim={aim?.kind} decide={decide} />
        <RowQuestions kind="ambiguous" rows={of('ambiguous')} aim={aim?.kind} decide={decide} />
      </Stack>
      {QUIET.map((severity) => {
        const found = show(severity);
        const left = severity === 'settled' && counts.excluded > 0;
        if (found.length === 0 && !left) return null;
        return (
          <Stack key={severity} gap="sm" component="section">
            <Title order={2} size="h4">
              {t(`check.${severity as 'warn' | 'settled' | 'fixed'}`)}
            </Title>
            {found}
            {left && (
              <RowQuestions kind="excluded" rows={of('excluded')} aim={aim?.kind} decide={decide} />
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
