import { gatesOfSheet } from '#domain/dossier/dossier.rules.ts';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { finalScore } from '#domain/score/final-score.rules.ts';
import { suggestions } from '#domain/suggestion/suggest.rules.ts';
import { type Figures, median } from '../figures.ts';
import { SEASON, type SeasonRows } from './season-rows.ts';

/**
 * Every suggestion, total, gate and final score of a round by the pure rules, against reading the
 * same rows from JSON: what any program must do before it computes anything.
 */
export function computeBench(
  season: SeasonRows,
  runs: number,
  say: (text: string) => void,
): Figures {
  const text = JSON.stringify(season.rated);
  const [ours, parse] = [[] as number[], [] as number[]];
  // The first run warms the compiler up for both.
  for (let run = 0; run <= runs; run++) {
    const began = performance.now();
    const read = JSON.parse(text) as SeasonRows['rated'];
    const middle = performance.now();
    const { suggested, points } = compute(season, read);
    const ended = performance.now();
    if (suggested < SEASON.chambers || points <= 0) throw new Error('Nothing was computed.');
    if (run === 0) continue;
    parse.push(middle - began);
    ours.push(ended - middle);
    say(
      `round ${run}/${runs}: ${Math.round(ended - middle)} ms, JSON of its rows ${Math.round(middle - began)} ms`,
    );
  }
  return {
    'ratings.chambers': SEASON.chambers,
    'ratings.compute.ms': median(ours),
    'ratings.compute.vsParse': median(parse) / median(ours),
  };
}

function compute({ scheme, day }: SeasonRows, rated: SeasonRows['rated']) {
  let [suggested, points] = [0, 0];
  for (const { rows, self, reviewer, experts } of rated) {
    suggested += suggestions(scheme, rows, day).length;
    const totals = experts.map((sheet) => sheetTotal(scheme, sheet).total);
    gatesOfSheet(scheme, { state: 'open' }, self);
    points += sheetTotal(scheme, self).total;
    points += finalScore(scheme.finalRule, sheetTotal(scheme, reviewer).total, totals) ?? 0;
  }
  return { suggested, points };
}
