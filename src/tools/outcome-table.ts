import { OUTCOMES } from '#domain/sync/outcomes/cases.ts';
import type { Act, Outcome, OutcomeCase } from '#domain/sync/outcomes/outcome.ts';
import { ID, type Who } from '#domain/sync/testing/town.ts';

const PEOPLE: Readonly<Partial<Record<Who, string>>> = {
  eastSecretary: 'secretary of the east’s chamber',
  westSecretary: 'secretary of the west’s chamber',
  eastStaff: 'staff of the east',
  westStaff: 'staff of the west',
  cityStaff: 'staff of the city',
  admin: 'administrator',
};
const PLACES: Readonly<Record<string, string>> = {
  [ID.east]: 'east',
  [ID.west]: 'west',
  [ID.city]: 'city',
};

const person = (who: Who) => PEOPLE[who] ?? who;

/** A value as the table shows it. */
function value(v: unknown): string {
  if (v === null || v === undefined) return '–';
  if (typeof v === 'string') return PLACES[v] ?? v;
  if (Array.isArray(v)) return v.map(value).join(', ');
  if (typeof v !== 'object') return String(v);
  return Object.entries(v)
    .map(([name, one]) => `${name} ${value(one)}`)
    .join(', ');
}

/** What several people did; a person is named once in a row of his acts. */
function told(acts: readonly Act[]): string {
  if (acts.length === 0) return '–';
  return acts
    .map(({ who, words }, i) => (acts[i - 1]?.who === who ? words : `${person(who)} ${words}`))
    .join('; ');
}

function waiting({ waits, tasks, seenBy }: Outcome): string {
  if (!waits) return '–';
  const where = `seen by: ${(seenBy ?? []).map(person).join(', ')}`;
  const count = tasks === 1 ? '' : `${tasks} tasks; `;
  if (waits.kind === 'refusal') return `${count}refusal \`${waits.reason}\`; ${where}`;
  const about = waits.about === null ? 'the whole record' : `\`${waits.about}\``;
  const sides = `before ${value(waits.before)} · now ${value(waits.now)} · mine ${value(waits.mine)}`;
  return `${count}conflict \`${waits.reason}\` on ${about}: ${sides}; ${where}`;
}

function line({ title, given, theirs, mine, outcome, says }: OutcomeCase): string {
  const before = given ? `(before: ${told(given)}) ` : '';
  const answer = outcome.code ? `${outcome.status} \`${outcome.code}\`` : outcome.status;
  const after = typeof outcome.row === 'string' ? outcome.row : value(outcome.row);
  const cells = [`**${title}**`, before + told(theirs), told([mine]), answer, after, says];
  return `| ${[...cells, waiting(outcome)].join(' | ')} |`;
}

const HEAD = [
  'case',
  'received first',
  'received then',
  'answer',
  'record afterwards',
  'in words',
  'waits for a person',
];

/** The outcomes of docs/sync.md, from the very cases that the tests run. */
export function outcomeTable(): string {
  const head = [`| ${HEAD.join(' | ')} |`, `|${HEAD.map(() => '---').join('|')}|`];
  return OUTCOMES.map(([chapter, cases]) =>
    [`### ${chapter}`, '', ...head, ...cases.map(line)].join('\n'),
  ).join('\n\n');
}

const BEGIN = '<!-- outcomes: made by `npm run sync-doc` -->';
const END = '<!-- end of outcomes -->';

/** A text with the table between its marks made anew. Throws where the marks are missing. */
export function withTable(text: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error('docs/sync.md lost the marks of its table of outcomes.');
  return `${text.slice(0, from + BEGIN.length)}\n\n${outcomeTable()}\n\n${text.slice(to)}`;
}
