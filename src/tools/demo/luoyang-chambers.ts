import type { ChamberType } from '#domain/chamber/chamber.entity.ts';

export interface CityChamber {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: ChamberType;
  readonly homeRegion?: string;
  /** Beginnings of industry codes that its members come from. */
  readonly trades?: readonly string[];
  /** How readily enterprises join. */
  readonly weight: number;
  /** Whether the name was seen in public news; everything else about a chamber here is made up. */
  readonly seen: boolean;
}

const hometown = (
  key: string,
  short: string,
  homeRegion: string | null,
  weight: number,
  seen = true,
) =>
  chamber(key, `洛阳市${short}`, short, 'hometown', weight, seen, homeRegion ? { homeRegion } : {});

const trade = (key: string, name: string, trades: string, weight: number, seen = false) =>
  chamber(key, name, name.replace(/^洛阳市?/, ''), 'industry', weight, seen, {
    trades: trades.split(' '),
  });

function chamber(
  key: string,
  name: string,
  shortName: string,
  type: ChamberType,
  weight: number,
  seen: boolean,
  more: Pick<CityChamber, 'homeRegion' | 'trades'> = {},
): CityChamber {
  return { key, name, shortName, type, weight, seen, ...more };
}

export const HUNAN_CHAMBER = 'hunan';
export const JIANGSU_CHAMBER = 'jiangsu';

/** The 38 chambers directly under the city federation: 17 names from public news, 21 made up. */
export const CITY_CHAMBERS: readonly CityChamber[] = [
  hometown(HUNAN_CHAMBER, '湖南商会', '430000', 24),
  hometown('zhengzhou', '郑州商会', '410100', 6),
  hometown('wenzhou', '温州商会', '330300', 9),
  hometown(JIANGSU_CHAMBER, '江苏商会', '320000', 9),
  hometown('fujian', '福建商会', '350000', 9),
  hometown('zhejiang', '浙江商会', '330000', 8),
  hometown('hebei', '河北商会', '130000', 5),
  hometown('nanyang', '南阳商会', '411300', 5),
  hometown('yudong', '豫东商会', null, 7),
  hometown('shangdu', '商都商会', null, 4),
  hometown('caizhou', '蔡州商会', null, 4),
  chamber('longxiang', '洛阳龙乡商会', '龙乡商会', 'hometown', 4, true),
  trade('auto', '洛阳汽车行业商会', 'F526 C36', 5, true),
  trade('petrol', '洛阳市石油商会', 'F5265 F51', 4, true),
  trade('nonferrous', '洛阳市有色金属行业商会', 'C32 B09', 4, true),
  chamber('sme', '洛阳中小企业家协会', '中小企业家协会', 'other', 8, true),
  trade('decoration', '洛阳建筑装饰协会', 'E50', 6, true),
  hometown('anhui', '安徽商会', '340000', 4, false),
  hometown('shandong', '山东商会', '370000', 5, false),
  trade('bearing', '洛阳市轴承行业商会', 'C3451', 6),
  trade('machinery', '洛阳市矿山装备行业商会', 'C351 C33', 5),
  trade('refractory', '洛阳市耐火材料行业商会', 'C308', 4),
  trade('electric', '洛阳市电气行业商会', 'C38 C40', 4),
  trade('peony', '洛阳市牡丹产业商会', 'A01', 4),
  trade('food', '洛阳市食品行业商会', 'C13 C15', 5),
  trade('catering', '洛阳市餐饮行业商会', 'H62 H61', 6),
  trade('logistics', '洛阳市物流行业商会', 'G54', 5),
  trade('furniture', '洛阳市家具行业商会', 'C2110', 4),
  trade('garment', '洛阳市服饰行业商会', 'C18', 3),
  trade('health', '洛阳市医药健康商会', 'C27 Q85', 3),
  trade('tourism', '洛阳市文旅产业商会', 'L7291 R88', 4),
  trade('software', '洛阳市软件和信息服务商会', 'I65', 5),
  trade('green', '洛阳市节能环保商会', 'N77 D44', 4),
  trade('build', '洛阳市建筑业商会', 'E47', 5),
  chamber('market', '洛阳市建材市场商会', '建材市场商会', 'market', 4, false, {
    trades: ['F5165'],
  }),
  chamber('park', '洛阳市科技园区商会', '科技园区商会', 'park', 4, false, {
    trades: ['I65', 'M74', 'C40'],
  }),
  chamber('youth', '洛阳市青年企业家商会', '青年企业家商会', 'youth', 6, false),
  chamber('alliance', '洛阳市农机产业联盟', '农机产业联盟', 'alliance', 2, false, {
    trades: ['C351', 'A0141'],
  }),
];
