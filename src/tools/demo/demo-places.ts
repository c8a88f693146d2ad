export interface DemoPlace {
  readonly region: string;
  readonly name: string;
  readonly kind: 'district' | 'county' | 'zone';
  readonly weight: number;
  /** Towns and streets that lend a name to a chamber of the demo. */
  readonly towns: readonly string[];
  readonly from?: string;
}

const place = (
  region: string,
  name: string,
  kind: DemoPlace['kind'],
  weight: number,
  towns: string,
  from?: string,
): DemoPlace => ({
  region,
  name,
  kind,
  weight,
  towns: towns.split(' '),
  ...(from ? { from } : {}),
});

/** The units of 洛阳 that have a federation today: 7 districts, 7 counties, 3 functional zones. */
export const LUOYANG: readonly DemoPlace[] = [
  place('410302', '老城区', 'district', 5, '西关街道 南关街道 邙山街道'),
  place('410303', '西工区', 'district', 9, '王城路街道 金谷园街道 唐宫路街道 汉屯路街道'),
  place('410304', '瀍河回族区', 'district', 4, '东关街道 瀍西街道 五股路街道'),
  place('410305', '涧西区', 'district', 9, '周山路街道 重庆路街道 武汉路街道 长春路街道'),
  place('410307', '偃师区', 'district', 8, '首阳山街道 岳滩镇 顾县镇 缑氏镇', '2021-03'),
  place('410308', '孟津区', 'district', 6, '会盟镇 平乐镇 朝阳镇 麻屯镇', '2021-03'),
  place('410311', '洛龙区', 'district', 10, '开元路街道 关林街道 安乐街道 太康东路街道'),
  place('410323', '新安县', 'county', 6, '城关镇 铁门镇 磁涧镇 石寺镇'),
  place('410324', '栾川县', 'county', 6, '城关镇 潭头镇 陶湾镇 庙子镇 合峪镇'),
  place('410325', '嵩县', 'county', 4, '城关镇 车村镇 田湖镇 德亭镇'),
  place('410326', '汝阳县', 'county', 4, '城关镇 付店镇 小店镇 上店镇'),
  place('410327', '宜阳县', 'county', 5, '城关镇 柳泉镇 韩城镇 香鹿山镇'),
  place('410328', '洛宁县', 'county', 4, '城关镇 长水镇 上戈镇 河底镇'),
  place('410329', '伊川县', 'county', 6, '彭婆镇 水寨镇 白沙镇 高山镇'),
  place('410300-gx', '高新区', 'zone', 6, '丰李街道 孙旗屯街道'),
  place('410300-jk', '经开区', 'zone', 3, '经开园区'),
  place('410300-yb', '伊滨区', 'zone', 4, '诸葛街道 李村街道 佃庄街道'),
];

/** Units of 洛阳 that ended in March 2021, and what took their place. */
export const LUOYANG_ENDED = [
  { region: '410322', name: '孟津县', successor: '410308' },
  { region: '410306', name: '吉利区', successor: '410308' },
  { region: '410381', name: '偃师市', successor: '410307' },
] as const;
