import { isPartialDate } from '#domain/kernel/date.ts';

/**
 * A date as people type it, in the stored shape where it can be told: `2019.5.3`, `2019/5`,
 * `2019年5月`, `20190503`, full-width digits. Anything else comes back as it was typed.
 */
export function readDate(typed: string): string {
  const text = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const spelt = /^(\d{4})(?:[-./年．。／－](\d{1,2})(?:[-./月．。／－](\d{1,2})日?)?月?)?年?$/.exec(
    text,
  );
  const parts = compact ?? spelt;
  if (!parts) return typed;
  const date = [parts[1], ...[parts[2], parts[3]].flatMap((p) => (p ? [p.padStart(2, '0')] : []))];
  const iso = date.join('-');
  return isPartialDate(iso) ? iso : typed;
}
