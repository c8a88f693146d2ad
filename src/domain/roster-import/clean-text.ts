/** What was mended in a text without asking; each is shown to the person. */
export type TextFix = 'width' | 'artefact' | 'spaces' | 'quotes';

/** Traditional characters that half-converted rosters leave before their pinyin, with the simplified ones. */
const TRADITIONAL =
  '業业務务協协會会規规經经營营產产發发國国電电機机車车門门長长開开關关東东華华興兴銀银銷销貿贸資资設设備备製制術术傳传聯联總总區区縣县鎮镇鄉乡號号樓楼義义藝艺農农飲饮點点廠厂圖图書书報报運运輸输線线網网絡络環环際际團团員员處处醫医藥药療疗養养學学師师專专實实驗验檢检測测術术錄录計计劃划訊讯訂订課课論论證证護护議议財财貨货質质買买賣卖費费賓宾賽赛車车軟软轉转輪轮這这進进遠远選选還还邊边鋼钢鐵铁鋁铝鋒锋錦锦鏈链鑄铸闊阔陽阳陸陆隊队階阶隨随雙双雲云靜静顧顾風风飛飞飯饭館馆馬马駿骏魚鱼鳳凤黃黄齊齐龍龙優优體体創创動动勞劳勵励勢势匯汇單单廣广應应歸归歷历氣气溝沟滿满漢汉澤泽濱滨濟济無无煙烟熱热爾尔獎奖現现畢毕疊叠眾众確确禮礼種种穩稳競竞節节範范紅红納纳純纯紙纸級级組组細细結结絲丝維维綠绿緊紧縫缝績绩織织繼继續续職职聲声膠胶臺台與与萬万葉叶蘭兰虛虚補补裝装裡里製制複复見见觀观觸触訓训記记許许評评詢询試试誠诚調调談谈請请謝谢識识譽誉讀读變变讓让豐丰負负責责貴贵貫贯賀贺賢贤贊赞趙赵躍跃軍军較较載载輔辅輕轻農农迴回連连遊游達达適适遺遗郵邮鄧邓鄭郑醬酱釋释鈑钣鈦钛鉬钼銅铜鋰锂錢钱鍋锅鍵键鎖锁鎢钨鏡镜閉闭間间閣阁隆隆險险雜杂難难順顺須须預预領领頭头題题額额類类願愿顯显飾饰驅驱鮮鲜麗丽麵面';
const SIMPLE = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [
    TRADITIONAL[i * 2] ?? '',
    TRADITIONAL[i * 2 + 1] ?? '',
  ]),
);
const PINYIN_LEFT_BEHIND = /([\u3400-\u9fff])[(（]([a-zA-ZüÜ\u00e0-\u01dc]{1,7})[)）]/g;
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/i;
const PAIRED = /^(?:(["'`])(.*)\1|“([^“”]*)”|‘([^‘’]*)’)$/s;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** `業(yè)務` → `业务`; text without such remains is left as it is. */
function mendArtefacts(text: string): string {
  let found = false;
  const stripped = text.replace(PINYIN_LEFT_BEHIND, (whole, char: string, pinyin: string) => {
    if (!TONE.test(pinyin)) return whole;
    found = true;
    return char;
  });
  if (!found) return text;
  return Array.from(stripped, (c) => SIMPLE.get(c) ?? c).join('');
}

/** Full-width digits, letters and signs of codes to half-width; Chinese punctuation stays. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－．／＠＃＆＿％＝＊]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00a0]/g, ' ');

/** Text without what files leave in it. With `lines`, a long text: its line breaks and quotes are its own. */
export function cleanText(
  read: string,
  lines = false,
): { readonly text: string; readonly fixes: readonly TextFix[] } {
  const fixes = new Set<TextFix>();
  const step = (fix: TextFix, from: string, to: string) => {
    if (from !== to) fixes.add(fix);
    return to;
  };
  let text = read.normalize('NFC');
  text = step('width', text, halfWidth(text));
  text = step('artefact', text, mendArtefacts(text));
  // Exports put a quote before what a spreadsheet would run; that one alone is taken off.
  const guard = /^'(?=[=+\-@])/.test(text);
  if (guard) text = step('quotes', text, text.slice(1));
  else if (!lines) {
    const bare = text.replace(PAIRED, (...m) => m[2] ?? m[3] ?? m[4] ?? '');
    text = step('quotes', text, bare.replace(/^['`](?=\S)/, ''));
  }
  const spaced = (lines ? text.replace(/[^\S\n]+/g, ' ') : text.replace(/\s+/g, ' '))
    .replace(INVISIBLE, '')
    .replace(/(?<=[\u3400-\u9fff（）]) (?=[\u3400-\u9fff（）])/g, '')
    .trim();
  text = step('spaces', text, spaced);
  return { text, fixes: [...fixes] };
}

/** What makes two spellings of a name one: width, brackets, spaces and case do not count. */
export const nameKey = (name: string): string =>
  cleanText(name)
    .text.normalize('NFKC')
    .replace(/[\s·•,，.。、"'“”‘’《》<>-]/g, '')
    .toUpperCase();
