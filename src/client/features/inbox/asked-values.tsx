import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { isKind, type Kind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';
import classes from './asked.module.css';
import { ComparedValue } from './compared-value.tsx';
import { type SentField, sentFields } from './mend.rules.ts';

/** What an op asks for, field by field, beside what the record says now and what its author had seen. */
export function AskedValues({ op, heading }: { op: Op; heading: string }) {
  if (!isKind(op.kind)) return null;
  return <Asked op={op} kind={op.kind} heading={heading} />;
}

function Asked({ op, kind, heading }: { op: Op; kind: Kind; heading: string }) {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  const { data: found } = useQuery(recordQuery(kind, op.id));
  const fields = sentFields(op);
  if (fields.length === 0) return null;
  // What a refused creation would have made shows here as if it stood: it is no other value.
  const now = found && found.rev !== null ? found.row : null;
  const based = op.op === 'patch';
  const columns = [
    heading,
    ...(now ? [t('column.now')] : []),
    ...(based ? [t('column.before')] : []),
  ];
  const row = { ...now, ...(op.op === 'create' ? op.v : {}) };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('fieldColumn')}</th>
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{labels.field(kind, field.name)}</th>
            <td data-asked data-label={columns.length > 1 ? t('wanted') : undefined}>
              <Wanted kind={kind} field={field} now={now?.[field.name]} row={row} />
            </td>
            {now && (
              <td data-label={t('column.now')}>
                <FieldValue kind={kind} name={field.name} value={now[field.name]} row={now} />
              </td>
            )}
            {based && (
              <td data-label={t('column.before')}>
                <FieldValue kind={kind} name={field.name} value={field.before} row={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Wanted({
  kind,
  field,
  now,
  row,
}: {
  kind: Kind;
  field: SentField;
  now: unknown;
  row: Readonly<Record<string, unknown>>;
}) {
  const { t } = useTranslation('inbox');
  const { name, value, added, removed } = field;
  if (!added && !removed)
    return <ComparedValue kind={kind} name={name} value={value} other={now} row={row} />;
  return (
    <>
      {added && added.length > 0 && <div>{t('setAdds', { values: added.join('、') })}</div>}
      {removed && removed.length > 0 && <div>{t('setDrops', { values: removed.join('、') })}</div>}
    </>
  );
}
