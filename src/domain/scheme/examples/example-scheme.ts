import type { Scheme } from '../scheme.entity.ts';
import type { SchemeItem, SchemeVeto } from '../scheme-parts.ts';

/** A scheme shipped as data: an example of ours, never official, with its source as a fact. */
export type ExampleScheme = Omit<
  Scheme,
  | 'id'
  | 'federationId'
  | 'state'
  | 'levels'
  | 'copiedFromId'
  | 'adoptedOn'
  | 'lockedOn'
  | 'demo'
  | 'official'
> & { readonly key: string; readonly official: false };

type Facts = Omit<SchemeItem, 'code' | 'text' | 'points' | 'kind'>;

/** One of several levels, written `code:points:text`; the first is worth the maximum. */
export function level(code: string, text: string, levels: string, facts: Facts = {}): SchemeItem {
  const all = levels.split('|').map((one) => {
    const [name = '', points = '0', words = ''] = one.split(':');
    return { code: name, points: Number(points), text: words };
  });
  const points = Math.max(...all.map((l) => l.points));
  return { code, text, points, kind: 'level', levels: all, evidence: true, ...facts };
}
export const count = (
  code: string,
  points: number,
  each: number,
  unit: string,
  text: string,
  facts: Facts = {},
): SchemeItem => ({
  code,
  text,
  points,
  kind: 'count',
  each,
  unit,
  evidence: true,
  ...facts,
});
export const ratio = (
  code: string,
  points: number,
  from: number,
  to: number,
  text: string,
  facts: Facts = {},
): SchemeItem => ({
  code,
  text,
  points,
  kind: 'ratio',
  from,
  to,
  ...facts,
});
export const yesNo = (
  code: string,
  points: number,
  text: string,
  facts: Facts = {},
): SchemeItem => ({
  code,
  text,
  points,
  kind: 'bool',
  evidence: true,
  ...facts,
});

/** The best-sourced list of reasons not to rate: of the grades that civil affairs give, with ours. */
export const COMMON_VETOES: readonly SchemeVeto[] = [
  { code: 'X1', text: '上年度未参加年检（年报）或年检不合格' },
  { code: 'X2', text: '上年度受到行政处罚，或处罚尚未执行完毕' },
  { code: 'X3', text: '列入活动异常名录或严重违法失信名单' },
  { code: 'X4', text: '正被立案调查' },
  { code: 'X5', text: '强制入会或违规收费' },
  { code: 'X6', text: '申报数据造假' },
  { code: 'X7', text: '超届一年以上' },
];
