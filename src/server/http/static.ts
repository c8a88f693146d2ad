import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const ZIPPED = /^(text|application\/(json|manifest))|svg/;
const UNBUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>商会台账</title>
<p>应用界面尚未构建。请在项目目录运行 <code>npm start</code>。</p>
<p lang="en">The app is not built yet. Run <code>npm start</code> in the project's folder.</p></html>`;

interface Kept {
  readonly stamp: string;
  readonly type: string;
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer> | null;
}

/**
 * The built app. Files whose name holds their hash are kept for ever, everything else is asked for
 * anew; an address without a file is a page of the app.
 */
export function staticFiles(distDir: string) {
  const kept = new Map<string, Kept>();

  async function load(path: string): Promise<Kept | null> {
    const file = normalize(join(distDir, path));
    if (!file.startsWith(distDir + sep)) return null;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.size}-${Math.trunc(found.mtimeMs)}`;
    const known = kept.get(file);
    if (known?.stamp === stamp) return known;
    const raw = new Uint8Array(await readFile(file));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const zipped =
      ZIPPED.test(type) && raw.byteLength > 1000 ? new Uint8Array(gzipSync(raw)) : null;
    const made = { stamp, type, raw, zipped };
    kept.set(file, made);
    return made;
  }

  return async (c: Context): Promise<Response> => {
    const path = decoded(c.req.path);
    const own = path === '/' ? null : await load(path);
    const isPage = !own && !/\.\w{1,12}$/.test(path);
    const file = own ?? (isPage ? await load('/index.html') : null);
    if (!file && isPage) return c.html(UNBUILT, 503, { 'cache-control': 'no-store' });
    if (!file) return c.text('Not found', 404, { 'cache-control': 'no-store' });
    const etag = `"${file.stamp}"`;
    const hashed = own !== null && path.startsWith('/assets/');
    const headers = {
      'content-type': file.type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      vary: 'accept-encoding',
    };
    if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const gzip = file.zipped && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    if (gzip && file.zipped)
      return new Response(file.zipped, { headers: { ...headers, 'content-encoding': 'gzip' } });
    return new Response(file.raw, { headers });
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
