import type { Header } from './find-header.ts';
import {
  headerUnit,
  type ListName,
  NAME_OF,
  NOTE,
  SEQ,
  TARGETS,
  type Target,
  targetOfHeader,
} from './import-target.ts';
import { cellText, columnLetter, type Grid, isBlank } from './sheet-grid.ts';

export interface Column {
  readonly col: number;
  readonly letter: string;
  readonly header: string;
  readonly target: Target;
  /** How the target was found: by the header, by what the cells look like, by a person, or not. */
  readonly how: 'header' | 'content' | 'person' | 'none';
  /** A target that the header also named but another column has taken. */
  readonly taken?: Target;
  /** Unit named in the header of an amount. */
  readonly unit: string | null;
  readonly samples: readonly string[];
}

const LOOKS: readonly (readonly [Target, RegExp])[] = [
  ['enterprise.creditCode', /^[0-9A-HJ-NPQRTUWXY]{18}$/],
  ['enterprise.contactPhone', /^1[3-9]\d{9}$/],
  ['enterprise.phone', /^0\d{2,3}-?\d{7,8}$/],
  ['enterprise.name', /(公司|厂|店|商行|经营部|门市部|合作社|中心|分公司|工作室|事务所)$/],
];

function byContent(texts: readonly string[], list: ListName): Target | null {
  if (texts.length < 2) return null;
  const found = LOOKS.find(
    ([, look]) => texts.filter((text) => look.test(text)).length >= texts.length * 0.6,
  );
  const target = found?.[0] === 'enterprise.name' ? NAME_OF[list] : found?.[0];
  return target !== undefined && TARGETS[list].includes(target) ? target : null;
}

const isCounting = (texts: readonly string[]) =>
  texts.length >= 2 &&
  texts.filter((text, i) => Number(text) === Number(texts[0]) + i).length >= texts.length * 0.8;

/**
 * A target for every column that holds anything. A column that nothing claims goes to the note, so
 * that nothing is thrown away unasked.
 */
export function mapColumns(
  grid: Grid,
  header: Header,
  list: ListName = 'roster',
): readonly Column[] {
  const start = header.row === null ? 0 : header.row + header.height;
  const body = grid.rows.slice(start, start + 200);
  const taken = new Set<Target>();
  const columns: Column[] = [];
  header.labels.forEach((label, col) => {
    const cells = body.map((row) => row[col] ?? null).filter((cell) => !isBlank(cell));
    if (label === '' && cells.length === 0) return;
    const texts = cells.map((cell) => cellText(cell).trim());
    let named = targetOfHeader(label, list);
    if (named === 'membership.number' && isCounting(texts)) named = SEQ;
    const free = named !== null && (named === SEQ || !taken.has(named)) ? named : null;
    const guess = named === null ? byContent(texts, list) : null;
    const guessed = guess !== null && !taken.has(guess) ? guess : null;
    const target = free ?? guessed ?? NOTE;
    taken.add(target);
    columns.push({
      col,
      letter: columnLetter(col),
      header: label,
      target,
      how: free ? 'header' : guessed ? 'content' : 'none',
      ...(named !== null && free === null ? { taken: named } : {}),
      unit: headerUnit(label),
      samples: [...new Set(texts)].slice(0, 3),
    });
  });
  return columns;
}

/** The mapping after a person gave a column another target; who had it goes to the note. */
export function remap(columns: readonly Column[], col: number, target: Target): readonly Column[] {
  const single = target.includes('.');
  return columns.map((column) => {
    if (column.col === col) return { ...column, target, how: 'person' };
    return single && column.target === target ? { ...column, target: NOTE, how: 'none' } : column;
  });
}
