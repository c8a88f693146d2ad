import type { Channel, Locks, OpenEvents, Ports } from './ports.ts';

/** A silent stream of events is taken for dead after so long; the server beats every 20 s. */
const DEAF_MS = 45_000;

const later: Ports['later'] = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const channel = (name: string): Channel => {
  const line = new BroadcastChannel(name);
  return {
    post: (message) => line.postMessage(message),
    listen: (listener) => {
      line.onmessage = (event) => listener(event.data);
    },
    close: () => line.close(),
  };
};

/** Web Locks; where a browser has none, every tab leads, which is wasteful and harmless. */
const locks: Locks = {
  async request(name, { steal, signal }, run) {
    const lost = new AbortController();
    const hold = () => run(lost.signal);
    if (!navigator.locks) return hold();
    // A stolen lock's own request is rejected by the browser: that is how its holder learns of it.
    const options = steal ? { steal } : { signal };
    await navigator.locks.request(name, options, hold).catch((error: unknown) => {
      lost.abort();
      throw error;
    });
  },
};

/** Server-sent events by fetch: unlike EventSource it hears the beats that keep a stream alive. */
const events: OpenEvents = (url, on) => {
  const gone = new AbortController();
  let deaf = later(DEAF_MS, on.down);
  const listen = async () => {
    const answer = await fetch(url, { signal: gone.signal, cache: 'no-store' });
    const reader = answer.ok ? answer.body?.getReader() : undefined;
    const decoder = new TextDecoder();
    for (let rest = ''; reader; ) {
      const { value, done } = await reader.read();
      if (done) return;
      deaf();
      deaf = later(DEAF_MS, on.down);
      on.beat();
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines)
        if (line.startsWith('data:')) on.head(JSON.parse(line.slice('data:'.length)));
    }
  };
  // Ended by the server, by the network or by nonsense: the caller decides when to try again.
  void listen()
    .catch(() => undefined)
    .then(() => {
      if (!gone.signal.aborted) on.down();
    });
  return () => {
    deaf();
    gone.abort();
  };
};

/** The browser as it is, from inside a worker. */
export function browserPorts(askPersist: () => void): Ports {
  return {
    fetch: (...args) => fetch(...args),
    now: () => Date.now(),
    random: () => crypto.getRandomValues(new Uint8Array(16)),
    ...{ later, channel, locks, events, askPersist },
    estimate: async () => (await navigator.storage?.estimate?.()) ?? null,
    persisted: async () => (await navigator.storage?.persisted?.()) ?? false,
  };
}
