import { expect, test } from 'vitest';
import { sql, textOf } from './statement.ts';

test('values stay beside the text, parts of statements become text', () => {
  const id = "x'; drop table record";
  const inner = sql`(select ${id} as id, ${sql.raw('now()')} as at where n > ${3})`;
  const whole = sql`select * from ${inner} q where kind = ${sql.lit("o'clock")} and n = ${null} ${sql.join([sql`a = ${1}`, sql`b = ${2}`], sql` or `)}`;
  expect(textOf(whole, 'postgres')).toBe(
    "select * from (select $1 as id, now() as at where n > $2) q where kind = 'o''clock' and n = $3 a = $4 or b = $5",
  );
  expect(textOf(whole, 'sqlite')).toBe(
    "select * from (select ? as id, now() as at where n > ?) q where kind = 'o''clock' and n = ? a = ? or b = ?",
  );
  expect(whole.values).toEqual([id, 3, null, 1, 2]);
});

test('nothing joined is nothing', () => {
  expect(textOf(sql.join([], sql` or `), 'postgres')).toBe('');
});
