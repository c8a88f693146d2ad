import { makeCreditCode } from '../../src/domain/credit-code/credit-code.rules.ts';

const BRANDS =
  '云岭 禾光 青砚 苇舟 拾麦 澄野 竹屿 星陌 朴原 雁回 泊川 霁月 岚桥 槐序 汀兰 曙禾'.split(' ');
const TRADES = '商贸 食品 机械 建材 物流 科技 农业 服饰 印务 餐饮'.split(' ');
const ROADS =
  '栾川县城兴华西路 洛阳市西工区中州中路 洛阳市涧西区周山路 洛阳市老城区九都东路 嵩县车村镇 汝阳县城关镇'.split(
    ' ',
  );
const POSTS = ['会长', '常务副会长', '副会长', '理事', '会员'];
const DATES = ['2012', '2015.11', '2009年6月', '2010/6/13', '2015-10-10', '2020年2月'];

/** An enterprise that does not exist, the same for the same number. */
export interface Invented {
  readonly name: string;
  readonly code: string;
  readonly post: string;
  readonly contact: string;
  readonly mobile: string;
  readonly phone: string;
  readonly address: string;
  readonly joined: string;
}

const pick = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

export function invented(n: number): Invented {
  const round = Math.floor(n / (BRANDS.length * TRADES.length));
  const brand = pick(BRANDS, n) + (round > 0 ? `${round}号` : '');
  const trade = pick(TRADES, Math.floor(n / BRANDS.length));
  return {
    name: `洛阳${brand}${trade}有限公司`,
    code: makeCreditCode('91', '410300', 500_000 + n),
    post: pick(POSTS, n === 0 ? 0 : 1 + Math.min(3, Math.floor(n / 4))),
    contact: `联系人${n + 1}`,
    mobile: `1381${String(1_000_000 + n * 7919).slice(-7)}`,
    phone: n % 3 === 0 ? `0379-6${String(1_000_000 + n * 31).slice(-7)}` : '',
    address: `${pick(ROADS, n)}${n + 1}号`,
    joined: pick(DATES, n),
  };
}
