import { useQuery } from '@tanstack/react-query';
import type { LocalRecord } from '#client/data/data-port.ts';
import { byQuery, recordsQuery } from '#client/data/queries.ts';
import { appointment } from '#domain/appointment/appointment.entity.ts';
import type { Officer } from '#domain/appointment/appointment.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';

export interface OfficerLine extends Officer {
  readonly record: LocalRecord;
  readonly person: LocalRecord | null;
}

/** All appointments of a chamber, past ones too, with their persons; undefined until they are read. */
export function useOfficers(chamberId: string): readonly OfficerLine[] | undefined {
  const { data: records } = useQuery(byQuery('appointment', 'bodyId', chamberId));
  const rows = records?.map((record) => ({
    record,
    appointment: asRecord(appointment, record.row),
  }));
  const ids = [...new Set((rows ?? []).map((row) => row.appointment.personId))].sort();
  const { data: persons, isPlaceholderData: late } = useQuery(recordsQuery('person', ids));
  // Those read before stay while more are read; of nobody it is said meanwhile that he is not held.
  if (!rows || !persons || (late && persons.length === 0)) return undefined;
  const byId = new Map(persons.map((person) => [person.id, person]));
  return rows.map((row) => {
    const person = byId.get(row.appointment.personId) ?? null;
    return { ...row, person, name: String(person?.row.name ?? (late ? '…' : '')) };
  });
}
