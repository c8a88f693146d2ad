import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';

/** Columns of the scoring form as they stand in people's files, whatever language the screen has. */
export const COLUMNS = {
  code: '编号',
  text: '指标',
  max: '满分',
  self: '自评',
  selfReason: '自评说明',
  reviewer: '复核',
  reviewerReason: '扣分原因',
  final: '终评',
  finalReason: '终评调整原因',
} as const;
export type ColumnKey = keyof typeof COLUMNS;
/** Sheets that the form has a column for. */
export const FORM_KINDS = ['self', 'reviewer', 'final'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** The sheets that a form shows; null where there is none, or it may not be seen. */
export type FormSheets = Readonly<Record<FormKind, Entries | null>>;

export interface FormRow {
  readonly item: SchemeItem;
  readonly points: Readonly<Record<FormKind, number | null>>;
  readonly reasons: Readonly<Record<FormKind, string>>;
}

/** One row per item, bonus included, in the order of the scheme. */
export function formRows(scheme: Scheme, sheets: FormSheets): readonly FormRow[] {
  const each = <T>(of: (kind: FormKind) => T) =>
    Object.fromEntries(FORM_KINDS.map((kind) => [kind, of(kind)])) as Record<FormKind, T>;
  return allItems(scheme).map((item) => ({
    item,
    points: each((kind) => pointsOf(item, sheets[kind]?.[item.code])),
    reasons: each((kind) => sheets[kind]?.[item.code]?.reason ?? ''),
  }));
}

/** The form as a table of texts: headers, and a row per item. */
export function formTable(scheme: Scheme, sheets: FormSheets) {
  const said = (n: number | null) => (n === null ? '' : String(n));
  return {
    headers: Object.values(COLUMNS) as readonly string[],
    rows: formRows(scheme, sheets).map(({ item, points, reasons }): readonly string[] => [
      item.code,
      item.text,
      String(item.points),
      said(points.self),
      reasons.self,
      said(points.reviewer),
      reasons.reviewer,
      said(points.final),
      reasons.final,
    ]),
  };
}
