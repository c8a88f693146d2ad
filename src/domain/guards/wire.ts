import { z } from 'zod';
import { fnv64 } from '#domain/sync/have.ts';

/** One wire version and the hash of its messages. */
export interface WireVersion {
  readonly version: number;
  readonly hash: string;
}

/** JSON with sorted keys: the same text for the same schema, however it was written down. */
function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${stable(v)}`).join(',')}}`;
}

/** A hash over the JSON schemas of messages, by name. */
export function hashOf(messages: Readonly<Record<string, z.ZodType>>): string {
  const shapes = Object.fromEntries(
    Object.entries(messages).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  );
  return fnv64(stable(shapes)).toString(16).padStart(16, '0');
}

/** What is wrong with the wire as it stands; null where it is the one that was written down. */
export function wireFault(
  messages: Readonly<Record<string, z.ZodType>>,
  version: number,
  history: readonly WireVersion[],
): string | null {
  const hash = hashOf(messages);
  const known = history.find((entry) => entry.version === version);
  if (known?.hash === hash) return null;
  if (known) {
    return `The messages changed, but PROTOCOL_VERSION is still ${version}. Raise it in src/domain/sync/protocol.ts, add a line to its history there, and add { "version": ${version + 1}, "hash": "${hash}" } to src/domain/guards/wire-history.json.`;
  }
  return `PROTOCOL_VERSION ${version} is not in src/domain/guards/wire-history.json. Add { "version": ${version}, "hash": "${hash}" }.`;
}
