import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowFix } from '#domain/roster-import/decisions.ts';
import type { AimKind } from '#domain/roster-import/import-aim.ts';
import type { PlanRow } from '#domain/roster-import/plan.ts';
import classes from '../import.module.css';
import type { ImportUnderWay } from '../use-import.ts';
import { fixRows } from './decide.ts';

type Kind = 'duplicate' | 'ambiguous' | 'excluded';

const sameness = (sameCode: boolean, demands: boolean) =>
  demands
    ? sameCode
      ? 'check.duplicate.sameNumber'
      : 'check.duplicate.sameDemand'
    : sameCode
      ? 'check.duplicate.sameCode'
      : 'check.duplicate.sameName';

/** Rows about which a person must say which enterprise they mean, or take back that he left them out. */
export function RowQuestions({
  kind,
  rows,
  decide,
  aim,
}: {
  kind: Kind;
  aim: AimKind | undefined;
  rows: readonly PlanRow[];
  decide: ImportUnderWay['decide'];
}) {
  const { t } = useTranslation('import');
  if (rows.length === 0) return null;
  const demands = aim === 'demands';
  const say = (some: readonly PlanRow[], fix: RowFix | null) =>
    decide((old) =>
      fixRows(
        old,
        some.map((row) => row.row),
        fix,
      ),
    );
  const all = (fix: RowFix, words: ReactNode) => (
    <Button size="compact-sm" variant="light" onClick={() => say(rows, fix)}>
      {words}
    </Button>
  );
  const button = (row: PlanRow, fix: RowFix | null, words: ReactNode, subtle = false) => (
    <Button
      key={String(words)}
      size="sm"
      variant={subtle ? 'subtle' : 'default'}
      onClick={() => say([row], fix)}
    >
      {words}
    </Button>
  );
  return (
    <Paper
      withBorder
      className={classes.group}
      data-severity={kind === 'excluded' ? 'settled' : 'decide'}
    >
      <div className={classes.groupHead}>
        <span className={classes.groupTitle}>
          {t(
            demands && kind === 'ambiguous' ? 'check.ambiguous.whatDemands' : `check.${kind}.what`,
          )}
        </span>
        <span className={classes.count}>{t('check.rows', { count: rows.length })}</span>
      </div>
      <Text size="sm" c="dimmed" className={classes.help}>
        {t(demands && kind !== 'excluded' ? `check.${kind}.helpDemands` : `check.${kind}.help`)}
      </Text>
      {rows.length > 1 && kind !== 'excluded' && (
        <Group gap="xs" className={classes.bulk}>
          <Text size="sm">{t('check.all')}</Text>
          {kind === 'duplicate' && all({ type: 'merge' }, t('check.duplicate.merge'))}
          {all({ type: 'exclude' }, t('check.exclude'))}
        </Group>
      )}
      <Stack gap={0}>
        {rows.slice(0, 100).map((row) => (
          <div key={row.row} className={classes.item}>
            <Stack gap={2} className={classes.itemText}>
              <Text size="sm">
                <b>{row.name || '—'}</b>
              </Text>
              <Text size="sm" c="dimmed">
                {t('check.whereRow', { row: row.row })}
                {row.repeats !== null &&
                  ` · ${t('check.duplicate.of', { first: row.repeats })} · ${t(sameness(row.sameCode, demands))}`}
              </Text>
            </Stack>
            <Group gap="xs" className={classes.answers}>
              {kind === 'duplicate' && button(row, { type: 'merge' }, t('check.duplicate.merge'))}
              {kind === 'duplicate' &&
                !row.sameCode &&
                button(
                  row,
                  { type: 'separate' },
                  t(demands ? 'check.duplicate.separateDemands' : 'check.duplicate.separate'),
                )}
              {row.candidates.map((c) =>
                button(
                  row,
                  { type: 'match', id: c.id },
                  `${t('check.ambiguous.choose', { name: c.name })}（${c.creditCode ?? t('check.ambiguous.noCode')}）`,
                ),
              )}
              {kind === 'ambiguous' &&
                !demands &&
                button(row, { type: 'new' }, t('check.ambiguous.fresh'))}
              {kind === 'excluded'
                ? button(row, null, t('check.undo'), true)
                : button(row, { type: 'exclude' }, t('check.exclude'), true)}
            </Group>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
