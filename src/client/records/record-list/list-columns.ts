import type { ReactNode } from 'react';
import type { ListResult } from '#client/data/data-port.ts';
import type { Labels } from '#client/i18n/labels.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

export type ListRow = ListResult['rows'][number];

/** A field by its name, or a column of one's own. */
export type ListColumn =
  | string
  | {
      /** A field of the kind, or a name of one's own where `render` and `header` are given. */
      readonly key: string;
      readonly header?: string;
      readonly render?: (row: ListRow) => ReactNode;
      /** A CSS grid track: `9rem`, `minmax(8rem, 2fr)`. */
      readonly width?: string;
      readonly sortable?: boolean;
    };

export interface ShownColumn {
  readonly key: string;
  readonly header: string;
  readonly render: ((row: ListRow) => ReactNode) | null;
  readonly width: string;
  readonly sortable: boolean;
  readonly number: boolean;
}

const NUMBERS: ReadonlySet<string> = new Set(['int', 'number', 'money']);

/** Columns with what was left unsaid: labels, widths and whether they sort. */
export function shownColumns(
  kind: Kind,
  columns: readonly ListColumn[],
  labels: Labels,
): readonly ShownColumn[] {
  const { fields, title } = entityOf(kind);
  return columns.map((column) => {
    const said = typeof column === 'string' ? { key: column } : column;
    const field = fields[said.key];
    const width = said.key === title ? 'minmax(14rem, 4fr)' : 'minmax(6rem, 1fr)';
    return {
      key: said.key,
      header: said.header ?? labels.field(kind, said.key),
      render: said.render ?? null,
      width: said.width ?? width,
      sortable: said.sortable ?? field !== undefined,
      number: field !== undefined && NUMBERS.has(field.kind),
    };
  });
}

/** Grid tracks of a row, and the width below which the list scrolls sideways. */
export function trackOf(columns: readonly ShownColumn[], selectable: boolean) {
  const tracks = [...(selectable ? ['2.75rem'] : []), ...columns.map((c) => c.width), '7rem'];
  const least = (track: string) => Number(/([\d.]+)rem/.exec(track)?.[1] ?? 6);
  return {
    gridTemplateColumns: tracks.join(' '),
    minWidth: `${tracks.reduce((sum, track) => sum + least(track), 0)}rem`,
  };
}
