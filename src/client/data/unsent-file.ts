import { z } from 'zod';
import { sniffType } from '#domain/kernel/attachment.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import { op } from '#domain/sync/op.ts';
import type { UnsentFile } from './data-port.ts';
import type { Device } from './device.ts';
import { sha256Of } from './files/hash.ts';
import { type Ports, stamp } from './ports.ts';
import type { IssueRecord, UnsentRecord } from './store/database.ts';

const FORMAT = 'chamberbook-unsent';

/** Loose: what a newer release adds to its file is no reason to refuse it. */
const unsentFile = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int(),
  exportedAt: z.string(),
  user: z.looseObject({ id: z.string(), name: z.string() }),
  workspace: z.looseObject({ id: z.string(), name: z.string() }),
  mutations: z.array(
    z.looseObject({
      id: z.uuid(),
      at: z.string().max(40),
      batch: z.string(),
      label: z.looseObject({ key: z.string() }),
      ops: z.array(op).min(1).max(100),
    }),
  ),
  refused: z.array(z.looseObject({ id: z.uuid(), at: z.string(), ops: z.array(op) })),
  /** Photos and documents that only the device had: bytes in base64. */
  files: z.array(z.looseObject({ sha256: z.string(), bytes: z.base64() })).optional(),
});

/** Everything that the server has not taken, as a document that any device can read back. */
export async function exportUnsent(device: Device, ports: Pick<Ports, 'now'>): Promise<string> {
  const { session, store } = device;
  const issues = [...store.memory.issues.values()];
  const document = {
    format: FORMAT,
    version: 1,
    exportedAt: stamp(ports.now()),
    user: session.user,
    workspace: session.workspace,
    client: store.memory.meta?.client ?? null,
    mutations: store.memory.queue(),
    refused: issues,
    files: await unsentFiles(device),
  };
  return JSON.stringify(document, null, 2);
}

/** What a file holds and how much of it is news here. Throws `malformed` or `scope`. */
export async function readUnsent(device: Device, text: string): Promise<UnsentFile> {
  const file = parsed(device, text);
  const all = [...file.mutations, ...file.refused];
  const known = await knownHere(
    device,
    all.map(({ id }) => id),
  );
  return {
    user: file.user.name,
    own: file.user.id === device.session.user.id,
    exportedAt: file.exportedAt,
    changes: file.mutations.length,
    refused: file.refused.length,
    known: known.size,
    files: file.files?.length ?? 0,
  };
}

/**
 * Takes a file in: its changes are queued here as they were written, its refused ones wait for
 * their person again. What this device knows already stays as it is, so that a file may be read twice.
 */
export async function importUnsent(device: Device, text: string): Promise<number> {
  const file = parsed(device, text);
  const known = await knownHere(
    device,
    [...file.mutations, ...file.refused].map(({ id }) => id),
  );
  const news = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => !known.has(id));
  const mutations = news(file.mutations) as unknown as readonly UnsentRecord[];
  const refused = news(file.refused) as unknown as readonly IssueRecord[];
  // First, so that no change ever waits for bytes that a full disk refused.
  await takeFiles(device, file.files ?? []);
  if (mutations.length + refused.length > 0) await device.writer.adopt(mutations, refused);
  return mutations.length + refused.length;
}

/** Files that only this device has, and those that unsent or refused changes name. */
async function unsentFiles({ store, files }: Device) {
  const { memory } = store;
  const named = [...memory.queue(), ...memory.issues.values()].flatMap(({ ops }) =>
    filesWritten(ops),
  );
  const here = [...memory.files.values()].filter(({ state }) => state === 'here');
  const all = new Set([...named, ...here.map(({ sha256 }) => sha256)]);
  const out = [];
  for (const sha256 of all) {
    const bytes = await files.bytes(sha256);
    if (bytes) out.push({ sha256, bytes: base64Of(bytes) });
  }
  return out;
}

async function takeFiles(
  { files }: Device,
  list: readonly { readonly sha256: string; readonly bytes: string }[],
): Promise<void> {
  for (const { sha256, bytes: text } of list) {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const type = sniffType(bytes);
    // Damaged on its way: the change that names it says so when it is sent.
    if (!type || (await sha256Of(bytes)) !== sha256) continue;
    await files.keep({ sha256, size: bytes.byteLength, type, state: 'here' }, bytes, true);
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function parsed({ session }: Device, text: string): z.infer<typeof unsentFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Problem('malformed', 'This is not a file of unsent changes', { read: 'no JSON' });
  }
  const file = unsentFile.safeParse(json);
  if (!file.success) {
    const [issue] = file.error.issues;
    const read = `${issue?.path.join('.') || 'file'}: ${issue?.message}`;
    throw new Problem('malformed', 'This is not a file of unsent changes', { read });
  }
  const { workspace } = file.data;
  if (workspace.id !== session.workspace.id)
    throw new Problem('scope', 'These changes belong to another workspace', {
      read: workspace.name,
      allowed: session.workspace.name,
    });
  return file.data;
}

/** Those of the ids that wait here, were taken by the server, or were refused. */
async function knownHere({ store }: Device, ids: readonly string[]): Promise<Set<string>> {
  return store.read(async () => {
    const [sent, issues, acts] = await Promise.all([
      store.db.sent.bulkGet([...ids]),
      store.db.issue.bulkGet([...ids]),
      store.db.history.bulkGet([...ids]),
    ]);
    const found = [...sent, ...issues, ...acts].flatMap((record) => (record ? [record.id] : []));
    const waiting = store.memory.queue().map((out) => out.id);
    return new Set([...found, ...waiting.filter((id) => ids.includes(id))]);
  });
}
