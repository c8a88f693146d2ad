import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import type { CellChange } from '#domain/roster-import/compare-row.ts';
import type { Column } from '#domain/roster-import/map-columns.ts';
import type { PlanRow } from '#domain/roster-import/plan.ts';
import { fixCells } from './check/decide.ts';
import classes from './import.module.css';
import type { ImportUnderWay } from './use-import.ts';

/** The cells that a row would write: before and after, and the way to keep what is there. */
export function RowChanges({
  row,
  columns,
  decide,
}: {
  row: PlanRow;
  columns: readonly Column[];
  decide: ImportUnderWay['decide'];
}) {
  const { t } = useTranslation('import');
  const labels = useLabels();
  const joins = row.membershipId === null && row.changes.some((c) => c.kind === 'membership');
  const columnOf = (change: CellChange) =>
    columns.find((column) => column.target === `${change.kind}.${change.field}`);
  const listed = row.changes.filter(
    (c) =>
      c.field !== 'name' &&
      c.field !== 'capitalText' &&
      (row.match !== null || c.after !== 'active'),
  );
  return (
    <div className={classes.changes}>
      {joins && row.match !== null && <Text size="sm">{t('preview.joins')}</Text>}
      {listed.map((change) => {
        const column = columnOf(change);
        return (
          <div key={`${change.kind}.${change.field}`} className={classes.change}>
            <span className={classes.field}>{labels.field(change.kind, change.field)}</span>
            {change.before !== null && (
              <del className={classes.before}>
                <FieldValue kind={change.kind} name={change.field} value={change.before} table />
              </del>
            )}
            <span className={row.match ? classes.after : undefined}>
              <FieldValue kind={change.kind} name={change.field} value={change.after} table />
            </span>
            {change.before !== null && column && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() =>
                  decide((old) => fixCells(old, [row.row], column.col, { type: 'drop' }))
                }
              >
                {t('preview.keepOld')}
              </Anchor>
            )}
          </div>
        );
      })}
    </div>
  );
}
