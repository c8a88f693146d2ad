import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './outcome-table.ts';

/** `npm run sync-doc`: makes the table of outcomes in docs/sync.md anew from the tests' cases. */
const file = new URL('../../docs/sync.md', import.meta.url);
const before = readFileSync(file, 'utf8');
const after = withTable(before);
if (after !== before) writeFileSync(file, after);
console.log(after === before ? 'Nothing new.' : 'docs/sync.md: the table was made anew.');
