import { type Seeded, seeded } from './seeded.ts';

/**
 * Nobody here is real: family names are the common ones, given names are put together from a list
 * made up for this demo (two characters always). A likeness to a living person is chance.
 */
const FAMILY = [
  ...'赵钱孙周吴郑冯卫蒋沈韩秦许何吕施孔曹严金魏陶姜戚谢邹喻柏窦章苏潘葛范彭鲁韦苗方俞任袁柳唐薛雷贺倪汤',
];
const GIVEN_FIRST = [...'澄砚禾屿栩泊霁笙舟槿棠芷岚稷朔衡珩予知听言望怀景若'];
const GIVEN_SECOND = [...'川野远辰桐遥汀溪墨澜翎原榆松荻禹筠帆宁屏声徽和棋白'];

export function personName(random: Seeded): string {
  return random.pick(FAMILY) + random.pick(GIVEN_FIRST) + random.pick(GIVEN_SECOND);
}

/** Three invented syllables; unlike any known brand because they mean nothing together. */
const SYLLABLES = [...'澜骐瑭沣翊珈铄岑煊泓璟臻彧昶琮霈谌垚焱暄珑祯'];
const SHAPES = SYLLABLES.length ** 3;

/** The n-th firm word of a place: no word comes twice before all 10,648 were used. */
export function firmWord(n: number, place: string): string {
  const start = seeded(`words/${place}`).int(0, SHAPES - 1);
  // 7,919 is prime and no divisor of the count, so the steps visit every word once.
  const at = (n * 7919 + start) % SHAPES;
  const base = SYLLABLES.length;
  return [at % base, Math.floor(at / base) % base, Math.floor(at / base / base)]
    .map((i) => SYLLABLES[i])
    .join('');
}

/** No operator has been given numbers that begin with 154, so these reach nobody. */
export const demoMobile = (n: number): string => `154${String(n % 100_000_000).padStart(8, '0')}`;

/** Local numbers never begin with 0, so these reach nobody either. */
export const demoLandline = (areaCode: string, n: number): string =>
  `${areaCode}-0${String(n % 10_000_000).padStart(7, '0')}`;

/** `.example` is kept free for examples by RFC 2606. */
export const demoEmail = (n: number): string => `member${n}@chamberbook.example`;
