import { Problem, type ProblemCode } from '#domain/kernel/problem.ts';
import { type SessionAnswer, sessionAnswer } from '#domain/sync/protocol.ts';
import { openVault, type Vault } from './session-vault.ts';

/** `expired`: the server no longer knows this person; he keeps reading and editing until he signs in. */
export interface SessionState {
  readonly session: SessionAnswer | null;
  readonly status: 'signed-in' | 'expired' | 'signed-out';
}

interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
export interface SessionDeps {
  readonly fetch: typeof fetch;
  /** Small, synchronous, survives restarts: localStorage. */
  readonly store: () => Shelf;
  /** What a power cut leaves standing, for the start after it. */
  readonly vault?: Vault;
  /** Hears of changes made by other tabs. */
  readonly onOtherTab?: (listener: () => void) => void;
}

const LAST = 'chamberbook.session';
/** Set while a sign-out has not reached the server, so that a later start does not sign in again. */
const LEAVING = 'chamberbook.leaving';
const TIMEOUT_MS = 10_000;
/** A storage that does not answer must not keep the first page away; a busy machine opens one in seconds. */
const PATIENCE_MS = 10_000;

/** Who is signed in, remembered so that the app opens into its data with the server away. */
export class SessionKeeper {
  private readonly deps: SessionDeps;
  private readonly listeners = new Set<() => void>();
  private state: SessionState | null = null;

  constructor(deps: SessionDeps) {
    this.deps = deps;
    deps.onOtherTab?.(() => this.show(this.recall()));
  }

  /** The state now, from memory or from the last run; the same object until it changes. */
  readonly current = (): SessionState => {
    this.state ??= this.recall();
    return this.state;
  };

  /** Before the first look: brings back a session that a power cut took from the quick memory. */
  async restore(): Promise<void> {
    const store = this.deps.store();
    if (store.getItem(LAST) || store.getItem(LEAVING)) return;
    const kept = await Promise.race([
      this.deps.vault?.read(LAST).catch(() => null),
      new Promise<null>((late) => setTimeout(() => late(null), PATIENCE_MS)),
    ]);
    if (!kept) return;
    store.setItem(LAST, kept);
    this.show(this.recall());
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the server who is signed in; without an answer the last known stays. */
  async refresh(): Promise<SessionState> {
    const store = this.deps.store();
    try {
      if (store.getItem(LEAVING)) await this.leave();
      const answer = await this.ask('/api/session');
      if (answer.status === 401) {
        const { session } = this.current();
        this.show({ session, status: session ? 'expired' : 'signed-out' });
      } else if (answer.ok) this.keep(sessionAnswer.parse(await answer.json()));
    } catch {
      // No contact is no news: the last session stands.
    }
    return this.current();
  }

  /** Signs in by name and password. Throws `unauthenticated` or `unavailable` (no contact). */
  async signIn(username: string, password: string): Promise<SessionAnswer> {
    await this.post('/api/auth/sign-in/username', { username, password });
    this.deps.store().removeItem(LEAVING);
    const answer = await this.ask('/api/session');
    if (!answer.ok) throw await problemOf(answer);
    return this.keep(sessionAnswer.parse(await answer.json()));
  }

  /** Forgets the session here at once, and at the server now or at the next contact. */
  async signOut(): Promise<void> {
    const store = this.deps.store();
    store.setItem(LEAVING, '1');
    store.removeItem(LAST);
    await this.deps.vault?.write(LAST, null).catch(() => undefined);
    this.show({ session: null, status: 'signed-out' });
    await this.leave().catch(() => undefined);
  }

  private async leave(): Promise<void> {
    const answer = await this.ask('/api/auth/sign-out', {});
    if (answer.ok || answer.status === 401 || answer.status === 400)
      this.deps.store().removeItem(LEAVING);
    else throw await problemOf(answer);
  }

  private recall(): SessionState {
    try {
      const text = this.deps.store().getItem(LAST);
      if (text) return { session: sessionAnswer.parse(JSON.parse(text)), status: 'signed-in' };
    } catch {
      // A damaged memory is as good as none; the server is asked next.
    }
    return { session: null, status: 'signed-out' };
  }

  private keep(session: SessionAnswer): SessionAnswer {
    const text = JSON.stringify(session);
    this.deps.store().setItem(LAST, text);
    void this.deps.vault?.write(LAST, text).catch(() => undefined);
    this.show({ session, status: 'signed-in' });
    return session;
  }

  private show(state: SessionState): void {
    const old = this.state;
    if (old && JSON.stringify(old) === JSON.stringify(state)) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private async post(path: string, body: unknown): Promise<void> {
    const answer = await this.ask(path, body);
    if (!answer.ok) throw await problemOf(answer);
  }

  private async ask(path: string, body?: unknown): Promise<Response> {
    try {
      return await this.deps.fetch(path, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new Problem('unavailable', `No contact with the server: ${String(error)}`);
    }
  }
}

/** The Problem that an answer of the server tells, whatever its body looks like. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = said.detail ?? said.message ?? said.title ?? answer.statusText;
  return new Problem(codeOf(answer.status), String(text), { status: answer.status });
}

function codeOf(status: number): ProblemCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'unavailable' : 'malformed';
}

/** The session of this browser. */
export const session = new SessionKeeper({
  fetch: (...args) => fetch(...args),
  store: () => localStorage,
  ...(typeof indexedDB === 'undefined' ? {} : { vault: openVault(indexedDB) }),
  onOtherTab: (listener) => {
    if (typeof window === 'undefined') return;
    window.addEventListener('storage', (event) => event.key === LAST && listener());
  },
});
