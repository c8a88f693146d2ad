import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Imports } from './pages/imports.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

/** Real rosters name real people: they lie beside the project, never in it. */
const FOLDER = join(import.meta.dirname, '../../shared/data/rosters');
const FILES = [
  { file: 'hunan-chamber-roster.xlsx', aim: '洛阳市湖南商会' },
  { file: 'hunan-chamber-supplement-gbk.csv', aim: '洛阳市湖南商会' },
  { file: 'luoyang-register.csv', aim: '洛阳市工商业联合会' },
] as const;
const present = FILES.filter(({ file }) => existsSync(join(FOLDER, file)));

test(`real roster files, where they are present: ${present.length} of ${FILES.length} are`, async ({
  device,
}, info) => {
  info.annotations.push({
    type: 'real files',
    description:
      present.length === 0 ? 'absent: nothing was tried' : present.map((p) => p.file).join(', '),
  });
  if (present.length === 0) {
    console.log('The real roster files are not beside the project; only our own were tried.');
    return;
  }
  const { page } = await device('staff');
  const app = new Imports(page);
  for (const { file, aim } of present) {
    await app.choose(aim, basename(file), readFileSync(join(FOLDER, file)));
    await app.toCheck();
    await app.next();
    expect(await app.run()).toBeGreaterThan(0);
  }
  await app.settled();
  for (const row of await everyRecord(page, 'enterprise')) {
    const code = row.creditCode ?? null;
    if (code !== null) expect(code).toMatch(/^[0-9A-Z]{18}$/);
  }
});
