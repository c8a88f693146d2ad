import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins';
import type { Store } from '../store/store.ts';

export type Auth = Awaited<ReturnType<typeof createAuth>>;

export const USERNAME = /^[a-zA-Z0-9_.-]{2,40}$/;
const DAY = 86_400;
/** Session of a device that comes back once a month stays alive. */
const SESSION_DAYS = 45;

/**
 * Sign-in by name and password on the store's own database: its tables first, then the library.
 * Nobody can sign himself up; accounts are made in accounts.ts.
 */
export async function createAuth(store: Store, baseUrl: string | undefined) {
  const options = {
    appName: 'Chamberbook',
    basePath: '/api/auth',
    baseURL: baseUrl,
    secret: await sharedSecret(store),
    database: { db: store.auth, type: store.database },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: SESSION_DAYS * DAY, updateAge: DAY },
    // All processes remember who is signed in while the clock stands (see principal.service.ts).
    databaseHooks: {
      session: {
        delete: {
          after: ({ userId }: { readonly userId: string }) =>
            store.write((tx) => tx.clock.stirFor(userId)),
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (n: string) => USERNAME.test(n),
      }),
    ],
    // Origins are judged for all routes alike (http/guard.ts), attempts in limiter.ts.
    trustedOrigins: (request?: Request) => (request ? [new URL(request.url).origin] : []),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // A session and its user come in one statement instead of two, at every request.
      database: { joins: true },
      cookiePrefix: 'chamberbook',
      useSecureCookies: baseUrl?.startsWith('https://') ?? false,
      disableOriginCheck: true,
      disableCSRFCheck: true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
    },
  };
  await (await getMigrations(options)).runMigrations();
  return betterAuth(options);
}

/** All processes on one database must sign cookies alike. */
async function sharedSecret(store: Store): Promise<string> {
  return store.write(async (tx) => {
    await tx.keys.keepSecret('auth-secret', randomBytes(32).toString('base64url'));
    const secret = await tx.keys.secret('auth-secret');
    if (!secret) throw new Error('The secret that was just kept is gone');
    return secret;
  });
}
