import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { rawInserts } from './raw-inserts.ts';

/**
 * The floor of a push: its body parsed, its rows put down as `raw-inserts.ts` does, nothing else,
 * by a bare HTTP server in a process of its own, as the real one is. Prints its address.
 */
const body = z.object({
  mutations: z.array(
    z.object({
      ops: z.array(z.object({ id: z.string(), v: z.record(z.string(), z.unknown()) })),
    }),
  ),
});

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const raw = await rawInserts({ dataDir, databaseUrl });

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { mutations } = body.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  await raw.insert(mutations.flatMap(({ ops }) => ops.map(({ id, v }) => ({ id, ...v }))));
  response.end('{}');
});
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
