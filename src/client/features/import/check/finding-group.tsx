import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellFix } from '#domain/roster-import/decisions.ts';
import type { Column } from '#domain/roster-import/map-columns.ts';
import classes from '../import.module.css';
import type { ImportUnderWay } from '../use-import.ts';
import { fixCells, fixRows } from './decide.ts';
import { answersTo, type FindingGroup as Group_ } from './finding-groups.ts';
import { FindingItem } from './finding-item.tsx';

const SHOWN = 20;

/** Findings of one kind in one column, with answers for all of them at once. */
export function FindingGroup({
  group,
  columns,
  decide,
}: {
  group: Group_;
  columns: readonly Column[];
  decide: ImportUnderWay['decide'];
}) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(group.severity === 'decide' && group.items.length <= SHOWN);
  const [shown, setShown] = useState(SHOWN);
  const answers = answersTo(group.code);
  const all = group.items.flatMap((item) => item.rows.map((row) => row.row));
  const header = columns.find((column) => column.col === group.col)?.header;
  const { col } = group;
  const fixAll = (fix: CellFix) => col !== null && decide((old) => fixCells(old, all, col, fix));
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <Paper withBorder className={classes.group} data-severity={group.severity}>
      <button
        type="button"
        className={classes.groupHead}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Arrow size={18} aria-hidden />
        <span className={classes.groupTitle}>
          {t(`finding.${group.code}.what`)}
          {header && <span className={classes.of}> · {header}</span>}
        </span>
        <span className={classes.count}>{t('check.rows', { count: group.rows })}</span>
      </button>
      <Text size="sm" c="dimmed" className={classes.help}>
        {t(`finding.${group.code}.help`)}
      </Text>
      {group.severity === 'decide' && all.length > 1 && (
        <Group gap="xs" className={classes.bulk}>
          <Text size="sm">{t('check.all')}</Text>
          {answers.confirm && (
            <Button size="compact-sm" variant="light" onClick={() => fixAll({ type: 'confirm' })}>
              {t('check.confirmCode')}
            </Button>
          )}
          {answers.leave && (
            <Button size="compact-sm" variant="light" onClick={() => fixAll({ type: 'leave' })}>
              {t(`check.${answers.leave}`)}
            </Button>
          )}
          {answers.exclude && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => decide((old) => fixRows(old, all, { type: 'exclude' }))}
            >
              {t('check.exclude')}
            </Button>
          )}
        </Group>
      )}
      {open && (
        <Stack gap={0}>
          {group.items.slice(0, shown).map((item) => (
            <FindingItem key={item.key} item={item} columns={columns} decide={decide} />
          ))}
          {group.items.length > shown && (
            <Button variant="subtle" onClick={() => setShown(shown + 50)}>
              {t('check.more', { count: Math.min(50, group.items.length - shown) })}
            </Button>
          )}
        </Stack>
      )}
    </Paper>
  );
}
