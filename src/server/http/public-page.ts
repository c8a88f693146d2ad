import { html } from 'hono/html';
import type { Validity } from '#domain/award/award.rules.ts';
import type {
  PublicAward,
  PublicRatings,
  PublicRatingsQuery,
} from '#domain/award/public-ratings.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import { RATING_LEVELS, type RatingLevel } from '#domain/scheme/rating-levels.ts';

const LEVELS: Readonly<Record<RatingLevel, string>> = {
  national: '全国 National',
  province: '省级 Province',
  city: '市级 City',
  county: '县级 County',
};
const STANDINGS: Readonly<Record<Validity, string>> = {
  valid: '有效 Valid',
  expiring: '即将到期 Expiring',
  lapsed: '已失效 Lapsed',
  revoked: '已撤销 Revoked',
  'not-yet': '未生效 Not yet',
};
const WORDS: Readonly<Record<OutcomeWord, string>> = {
  recognised: '认定 Recognised',
  confirmed: '确认 Confirmed',
  selected: '入选 Selected',
  graded: '评定 Graded',
  passed: '达标 Passed',
};
const HEADS = [
  '单位名称 Name',
  '评价结果 Award',
  '层级 Level',
  '年度 Year',
  '有效期至 Valid until',
  '效力 Validity',
  '来源 Source',
];
const STYLE = `body{font:1rem/1.6 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin-block:1rem}
input,select,button{font:inherit;min-height:2.75rem}@media print{form{display:none}}`;

const levelOf = (level: string) => RATING_LEVELS.find((known) => known === level);

const line = (a: PublicAward) =>
  html`<tr><th scope="row">${a.subject.name}</th><td>${a.grade}<br><small>${WORDS[a.outcome ?? 'recognised']} ${a.awardedOn}</small></td><td>${LEVELS[levelOf(a.level) ?? 'county']}</td>
<td>${a.year ?? ''}</td><td>${a.validUntil ?? '—'}</td><td>${STANDINGS[a.validity ?? 'valid']}</td><td>${a.source ?? ''}</td></tr>`;

/** The published awards as one page that needs no script, in both languages, with a form to narrow it. */
export const publicPage = (answer: PublicRatings, ask: PublicRatingsQuery) =>
  html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>商会评价结果 Chamber ratings</title><style>${STYLE}</style></head><body><main>
<h1>商会评价结果 <span lang="en">Chamber ratings</span></h1>
<p>${answer.workspace} · 数据时间 <span lang="en">As of</span> <time>${answer.asOf}</time></p>
${answer.items.some((a) => a.demo) ? html`<p>演示数据：除注明来源的条目外均为虚构。<span lang="en">Demo data: invented except where a source is named.</span></p>` : ''}
<form role="search"><label>名称 <span lang="en">Name</span><br><input type="search" name="q" value="${ask.q ?? ''}"></label>
<button>查询 <span lang="en">Search</span></button></form>
<p role="status">${answer.total ?? answer.items.length} 条 <span lang="en">awards</span></p>
<table><caption>评价结果 <span lang="en">Awards</span></caption><thead><tr>${HEADS.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${answer.items.map(line)}</tbody></table></main></body></html>`;
