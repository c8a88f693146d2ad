const PEOPLES =
  /(蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|京族|独龙族|各族)$/;
const KINDS = /(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|县|区|旗|盟|州)$/;

/** Shorter ways to write a unit: 孟津区 → 孟津; 瀍河回族区 → 瀍河, 瀍河区. One character is none. */
export function shortNames(name: string): readonly string[] {
  const kind = KINDS.exec(name)?.[0] ?? '';
  const base = name.slice(0, name.length - kind.length);
  if (kind === '' || base.length < 2) return [];
  let bare = base;
  for (;;) {
    const next = bare.replace(PEOPLES, '');
    if (next === bare || next.length < 2) break;
    bare = next;
  }
  return bare === base ? [base] : [base, bare, bare + kind.slice(-1)];
}
