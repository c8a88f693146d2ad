import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { additions, breaking, type Snapshot, snapshotOf } from '#domain/guards/registry-guard.ts';
import retired from '#domain/guards/retired-names.json' with { type: 'json' };
import { registry } from '#domain/registry.ts';

/** `npm run snapshot`: takes new fields into the registry snapshot; refuses what would break a device. */
const file = fileURLToPath(new URL('../domain/guards/registry.snapshot.json', import.meta.url));
const before = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
const after = snapshotOf(registry);
const broken = breaking(before, after, retired);
if (broken.length > 0) {
  console.error(`The snapshot was not written. Devices and stored rows rely on:`);
  for (const line of broken) console.error(`  ${line}`);
  process.exit(1);
}
const added = additions(before, after);
const kept = Object.fromEntries(
  Object.entries(after).map(([kind, fields]) => [kind, { ...before[kind], ...fields }]),
);
writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
console.log(added.length > 0 ? `Added: ${added.join(', ')}` : 'Nothing new.');
