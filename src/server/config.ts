import { resolve } from 'node:path';
import { z } from 'zod';

export const DEMO_SIZES = ['chamber', 'town', 'city', 'province'] as const;
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65_535);

/** One variable of the environment: how it is read, and what is allowed, in words. */
const VARIABLES = {
  PORT: { schema: port.default(8787), allowed: 'a port number from 0 to 65535' },
  HOST: {
    schema: z.string().trim().min(1).default('127.0.0.1'),
    allowed: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  },
  DATA_DIR: {
    schema: z
      .string()
      .trim()
      .min(1)
      .default('./data')
      .transform((dir) => resolve(dir)),
    allowed: 'a folder that this user may write',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    allowed: 'empty for the embedded database, or postgres://user:password@host:port/database',
  },
  DEMO: {
    schema: z
      .enum(['on', 'off'])
      .default('on')
      .transform((v) => v === 'on'),
    allowed: 'on or off',
  },
  DEMO_SIZE: { schema: z.enum(DEMO_SIZES).default('city'), allowed: DEMO_SIZES.join(', ') },
  BASE_URL: {
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url).origin)
      .optional(),
    allowed: 'the address people open, such as https://chamber.example.org',
  },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS).default('info'), allowed: LOG_LEVELS.join(', ') },
} as const;

type Name = keyof typeof VARIABLES;
export type Environment = { readonly [N in Name]: z.output<(typeof VARIABLES)[N]['schema']> };

/** What is wrong with the environment, one clear sentence per variable. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

/** Reads and checks the environment; an empty variable counts as not set. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Environment {
  const out: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, { schema, allowed }] of Object.entries(VARIABLES)) {
    const given = env[name] === '' ? undefined : env[name];
    const read = schema.safeParse(given);
    if (read.success) out[name] = read.data;
    else wrong.push(`${name} is ${shown(name, given)}, but must be ${allowed}.`);
  }
  if (wrong.length > 0) throw new ConfigError(wrong);
  // Every variable of the table was parsed by its own schema just above.
  return out as Environment;
}

/** A connection string carries a password: it is never repeated. */
function shown(name: string, given: string | undefined): string {
  return name === 'DATABASE_URL' ? 'not readable' : `"${given ?? ''}"`;
}
