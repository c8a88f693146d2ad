import { type Entity, isVisible, type Row, type View } from '#domain/kernel/entity.ts';
import { entityOf, isKind } from '#domain/registry.ts';

/** The parts of a conflict that show values of the row it is about. */
const SHOWN = ['base', 'theirs', 'mine'] as const;

function shown(entity: Entity, row: Row, view: View): Row {
  if (view === 'full') return row;
  const kept = Object.entries(row).filter(([name]) => isVisible(entity.fields[name], view));
  return { ...Object.fromEntries(kept), id: row.id };
}

function maskConflict(row: Row, view: View): Row {
  const kind = String(row.kind);
  const fields = isKind(kind) ? entityOf(kind).fields : {};
  const out: Record<string, unknown> & Row = { ...row };
  for (const part of SHOWN) {
    const value = row[part];
    if (typeof row.field === 'string') {
      if (!isVisible(fields[row.field], view)) delete out[part];
    } else if (typeof value === 'object' && value !== null) {
      const kept = Object.entries(value).filter(([name]) => isVisible(fields[name], view));
      out[part] = Object.fromEntries(kept);
    }
  }
  return out;
}

/** Where a refusal lies would tell its author where a record lies that he may not see. */
function maskRefusal({ federationId: _, ...row }: Row): Row {
  return row;
}

/**
 * A row as a view shows it: hidden fields are absent, keys that this release does not know stay.
 * A conflict hides the values of a field that the view hides; a refusal its ops and its federation.
 */
export function maskRow(entity: Entity, row: Row, view: View): Row {
  if (view === 'full') return row;
  const masked = shown(entity, row, view);
  if (entity.kind === 'conflict') return maskConflict(masked, view);
  return entity.kind === 'refusal' ? maskRefusal(masked) : masked;
}
