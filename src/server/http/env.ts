import type { Context } from 'hono';
import { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';
import { PROTOCOL_VERSION, SCHEMA_HEADER } from '#domain/sync/protocol.ts';
import { type Caller, principalOf } from '../auth/principal.service.ts';
import type { Deps } from '../deps.ts';

/** Who is asking. Throws `unauthenticated`. */
export function signedIn(deps: Deps, c: Context): Promise<Caller> {
  return principalOf(deps, c.req.raw.headers);
}

const version = z.coerce.number().int().min(0).max(1_000_000);

/** The protocol version that a client says it speaks; programs that say none speak today's. */
export function schemaOf(c: Context): number {
  const said = c.req.header(SCHEMA_HEADER);
  if (said === undefined) return PROTOCOL_VERSION;
  const read = version.safeParse(said);
  if (read.success && said.trim() !== '') return read.data;
  throw new Problem('malformed', `${SCHEMA_HEADER} must be a whole number.`, { read: said });
}

/** Where someone comes from, for counting attempts: the nearest proxy's word, else the socket. */
export function placeOf(c: Context): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const incoming: unknown = c.env;
  const socket = z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .safeParse(incoming);
  const direct = socket.success ? socket.data.incoming.socket.remoteAddress : 'unknown';
  const local = /^(::1|127\.|::ffff:127\.)/.test(direct) || direct === 'unknown';
  return local && forwarded ? forwarded : direct;
}
