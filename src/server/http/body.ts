import type { Context } from 'hono';
import type { z } from 'zod';
import { Problem } from '#domain/kernel/problem.ts';

/** No request may be larger, whatever it is for. */
export const MOST_BYTES = 200 * 1024 * 1024;

/** Refuses a body that says it is larger than `max`, before a byte of it is read. */
export function checkLength(c: Context, max: number): void {
  const said = Number(c.req.header('content-length') ?? 0);
  if (said > max) throw tooLarge(max);
}

export function tooLarge(max: number): Problem {
  return new Problem('too-large', `At most ${max} bytes are taken here.`, { max });
}

/** The body as chunks, cut off with `too-large` as soon as it passes `max`. */
export async function* chunks(c: Context, max: number): AsyncGenerator<Uint8Array> {
  checkLength(c, max);
  const reader = c.req.raw.body?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
      if (size > max) throw tooLarge(max);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function readText(c: Context, max: number): Promise<string> {
  const bytes = await readBytes(c, max);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('malformed', 'The request is not UTF-8 text.');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body that says how long it is can't be longer, and comes at a third of the cost of a stream. */
async function readBytes(c: Context, max: number): Promise<Uint8Array> {
  checkLength(c, max);
  if (c.req.header('content-length') !== undefined) {
    const whole = new Uint8Array(await c.req.raw.arrayBuffer());
    if (whole.byteLength > max) throw tooLarge(max);
    return whole;
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks(c, max)) parts.push(chunk);
  return Buffer.concat(parts);
}

const ODD = /\\u(?:0000|[dD][89a-fA-F])/;

/** PostgreSQL keeps neither NUL nor half a surrogate pair: both become the replacement character. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [wellFormed(k), wellFormed(v)]));
}

/** The JSON body, checked. Throws `malformed` (with where it went wrong) or `too-large`. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>, max: number): Promise<T> {
  const text = await readText(c, max);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    throw new Problem('malformed', `The request is not JSON: ${why}`);
  }
  return checked(schema, ODD.test(text) ? wellFormed(value) : value);
}

/** A value of the expected shape. Throws `malformed` naming the first place that differs. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const at = issue?.path.map(String).join('.') || 'the request';
  throw new Problem('malformed', `${at}: ${issue?.message ?? 'not understood'}`, { field: at });
}
