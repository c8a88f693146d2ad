import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Deps } from '../deps.ts';
import { signedIn } from './env.ts';

const HEARTBEAT_MS = 20_000;

/** Server-sent `head` events: only a poke, so a lost or doubled one harms nothing. */
export function liveRoute(deps: Deps) {
  return new Hono().get('/', async (c) => {
    const user = await signedIn(deps, c);
    const clock = await deps.store.read((tx) => tx.clock.read(user.workspace));
    const response = streamSSE(c, async (stream) => {
      const send = (head: { readonly epoch: string; readonly head: number }) =>
        stream.writeSSE({ event: 'head', data: JSON.stringify(head) });
      await send({ epoch: clock.epoch, head: clock.seq });
      const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MS);
      let unhear: () => void = () => undefined;
      await new Promise<void>((done) => {
        unhear = deps.heads.listen(user.workspace, (head) => void send(head), done);
        stream.onAbort(done);
        if (stream.aborted) done();
      });
      unhear();
      clearInterval(beat);
    });
    response.headers.set('cache-control', 'no-cache, no-transform');
    response.headers.set('x-accel-buffering', 'no');
    return response;
  });
}
