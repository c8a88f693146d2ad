import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '#client/ui/keys.ts';
import type { Column } from '#domain/roster-import/map-columns.ts';
import { columnLetter } from '#domain/roster-import/sheet-grid.ts';
import classes from '../import.module.css';
import type { ImportUnderWay } from '../use-import.ts';
import { fixCells, fixRows } from './decide.ts';
import { answersTo, type FindingItem as Item } from './finding-groups.ts';

/** One reading: where it stands, what was read and stored, and the answers it takes. */
export function FindingItem({
  item,
  columns,
  decide,
}: {
  item: Item;
  columns: readonly Column[];
  decide: ImportUnderWay['decide'];
}) {
  const { t } = useTranslation('import');
  const { finding, rows } = item;
  const first = rows[0];
  const [text, setText] = useState('');
  if (!first) return null;
  const column = columns.find((c) => c.col === finding.col);
  const header = column?.header || columnLetter(finding.col ?? 0);
  const numbers = rows.map((row) => row.row);
  const answers = answersTo(finding.code);
  const col = finding.col;
  const open = finding.severity === 'decide' || finding.severity === 'warn';
  const put = (value: string) =>
    col !== null && decide((old) => fixCells(old, numbers, col, { type: 'text', text: value }));
  return (
    <div className={classes.item}>
      <Stack gap={2} className={classes.itemText}>
        <Text size="sm">
          <b>{first.name || '—'}</b>
          {rows.length > 1 && ` ${t('check.rows', { count: rows.length })}`}
        </Text>
        <Text size="sm" c="dimmed">
          {col === null
            ? t('check.whereRow', { row: first.row })
            : t('check.where', { row: first.row, letter: columnLetter(col), header })}
        </Text>
        <Text size="sm" className={classes.reading}>
          {t('check.read')} <span className={classes.read}>{finding.read.trim() || '—'}</span>
          {finding.stored !== undefined && (
            <>
              {' → '}
              {finding.stored === null
                ? t('check.storedNothing')
                : `${t('check.stored')} ${finding.stored}`}
            </>
          )}
        </Text>
      </Stack>
      <Group gap="xs" className={classes.answers}>
        {open && col !== null && finding.allowed && (
          <Select
            size="sm"
            aria-label={t('check.allowed', { row: first.row, header })}
            placeholder={t('check.allowedPlaceholder')}
            data={finding.allowed}
            value={null}
            searchable
            onChange={(value) => value !== null && put(value)}
          />
        )}
        {open && !finding.allowed && col !== null && column?.target.includes('.') && (
          <form
            className={classes.fix}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== '') put(text.trim());
            }}
          >
            <TextInput
              size="sm"
              aria-label={t('check.fixLabel', { row: first.row, header })}
              placeholder={t('check.fixPlaceholder')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => isComposing(event) && event.stopPropagation()}
            />
            <Button type="submit" size="sm" variant="light" disabled={text.trim() === ''}>
              {t('check.apply')}
            </Button>
          </form>
        )}
        {open && finding.suggestion && finding.code !== 'region-differs' && (
          <Button size="sm" onClick={() => put(finding.suggestion ?? '')}>
            {t('check.useSuggestion', { value: finding.suggestion })}
          </Button>
        )}
        {finding.severity === 'decide' && col !== null && answers.confirm && (
          <Button
            size="sm"
            variant="default"
            onClick={() => decide((old) => fixCells(old, numbers, col, { type: 'confirm' }))}
          >
            {t('check.confirmCode')}
          </Button>
        )}
        {finding.severity === 'decide' && col !== null && answers.leave && (
          <Button
            size="sm"
            variant="default"
            onClick={() => decide((old) => fixCells(old, numbers, col, { type: 'leave' }))}
          >
            {t(`check.${answers.leave}`)}
          </Button>
        )}
        {finding.severity === 'decide' && answers.exclude && (
          <Button
            size="sm"
            variant="subtle"
            onClick={() => decide((old) => fixRows(old, numbers, { type: 'exclude' }))}
          >
            {t('check.exclude')}
          </Button>
        )}
        {finding.severity === 'settled' && col !== null && (
          <Button
            size="sm"
            variant="subtle"
            onClick={() => decide((old) => fixCells(old, numbers, col, null))}
          >
            {t('check.undo')}
          </Button>
        )}
      </Group>
    </div>
  );
}
