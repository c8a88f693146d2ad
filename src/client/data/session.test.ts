import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { SessionKeeper } from './session.ts';
import { openVault } from './session-vault.ts';

const WHO = {
  user: { id: 'u1', username: 'staff', name: '王工' },
  workspace: { id: '0190f0aa-0000-7000-8000-000000000001', name: '洛阳', demo: true },
  grants: [{ scope: 'federation:1', role: 'staff', subtree: true }],
  now: '2026-03-02T09:14:05+08:00',
};

/** A browser and a server that both can be switched off. */
function place() {
  const kept = new Map<string, string>();
  const server = { up: true, signedIn: false, calls: [] as string[] };
  const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
  const vault = openVault(new IDBFactory());
  const keeper = () =>
    new SessionKeeper({
      vault,
      store: () => ({
        getItem: (k) => kept.get(k) ?? null,
        setItem: (k, v) => void kept.set(k, v),
        removeItem: (k) => void kept.delete(k),
      }),
      fetch: async (input, init) => {
        const path = String(input);
        if (!server.up) throw new TypeError('fetch failed');
        server.calls.push(path);
        if (path.endsWith('/username')) {
          const { password } = JSON.parse(String(init?.body));
          server.signedIn = password === 'right';
          return answer(server.signedIn ? 200 : 401, { message: 'Invalid' });
        }
        if (path.endsWith('/sign-out')) server.signedIn = false;
        if (path.endsWith('/session') && !server.signedIn) return answer(401, {});
        return answer(200, path.endsWith('/session') ? WHO : {});
      },
    });
  return { kept, server, keeper };
}

test('a later start knows the session with the server away', async () => {
  const { server, keeper } = place();
  await keeper().signIn('staff', 'right');
  server.up = false;
  const later = keeper();
  expect(later.current()).toEqual({ session: WHO, status: 'signed-in' });
  expect(await later.refresh()).toEqual({ session: WHO, status: 'signed-in' });
});

test('a wrong password is a problem with its code, and nobody is signed in', async () => {
  const { keeper } = place();
  const k = keeper();
  await expect(k.signIn('staff', 'wrong')).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(k.current().status).toBe('signed-out');
});

test('an expired session keeps its person, who must sign in again to sync', async () => {
  const { server, keeper } = place();
  const k = keeper();
  await k.signIn('staff', 'right');
  server.signedIn = false;
  expect(await k.refresh()).toEqual({ session: WHO, status: 'expired' });
});

test('a sign-out without contact reaches the server before anything else does', async () => {
  const { server, keeper } = place();
  const k = keeper();
  await k.signIn('staff', 'right');
  server.up = false;
  await k.signOut();
  expect(k.current()).toEqual({ session: null, status: 'signed-out' });
  server.up = true;
  server.calls.length = 0;
  expect((await keeper().refresh()).status).toBe('signed-out');
  expect(server.calls[0]).toBe('/api/auth/sign-out');
  expect(server.signedIn).toBe(false);
});

test('a damaged memory is no session, not an error', () => {
  const { kept, keeper } = place();
  kept.set('chamberbook.session', '{"user":');
  expect(keeper().current()).toEqual({ session: null, status: 'signed-out' });
});

test('a power cut that takes the quick memory leaves the session standing; a sign-out does not', async () => {
  const { kept, server, keeper } = place();
  await keeper().signIn('staff', 'right');
  await expect.poll(() => keeperAfterCut()).toBe('signed-in');
  async function keeperAfterCut() {
    kept.clear();
    const later = keeper();
    // The start asks at once, to open the device while the app arrives.
    expect(later.current().status).toBe('signed-out');
    await later.restore();
    return later.current().status;
  }
  server.up = false;
  await keeper().signOut();
  expect(await keeperAfterCut()).toBe('signed-out');
});
