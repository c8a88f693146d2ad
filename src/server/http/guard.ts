import type { Context, Next } from 'hono';
import { Problem } from '#domain/kernel/problem.ts';

/** Scripts only from files of ours; styles may be inline, because the component library sets them. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Security headers on every answer. */
export function secureHeaders(https: boolean) {
  return async (c: Context, next: Next): Promise<void> => {
    await next();
    const set = (name: string, value: string) => c.res.headers.set(name, value);
    // Bytes that people brought are held tighter by their own route.
    if (!c.res.headers.has('content-security-policy'))
      set('content-security-policy', CONTENT_SECURITY);
    set('x-content-type-options', 'nosniff');
    set('x-frame-options', 'DENY');
    set('referrer-policy', 'same-origin');
    set('cross-origin-opener-policy', 'same-origin');
    set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (https) set('strict-transport-security', 'max-age=31536000');
  };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Another site's page can send our cookie but not hide its own origin: a write by cookie must come
 * from our own pages. Programs without a browser send no origin and no such header.
 */
export function sameOrigin(baseUrl: string | undefined) {
  return async (c: Context, next: Next): Promise<void> => {
    if (!SAFE.has(c.req.method) && !c.req.header('authorization')) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreign =
        origin !== undefined
          ? !isOurs(origin, c, baseUrl)
          : site === 'cross-site' || site === 'same-site';
      if (foreign)
        throw new Problem('forbidden', 'This request came from a page of another site.', {
          read: origin,
        });
    }
    await next();
  };
}

function isOurs(origin: string, c: Context, baseUrl: string | undefined): boolean {
  if (baseUrl && origin === baseUrl) return true;
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
