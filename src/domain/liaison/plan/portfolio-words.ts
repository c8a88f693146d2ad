import { exactIndustryName } from '#domain/industry/industry-detail.rules.ts';

/** Sections of GB/T 4754 by the words that posts and chambers' names use for them. */
const WORDS: readonly (readonly [sections: string, words: readonly string[]])[] = [
  ['A', ['农业', '农村', '林业', '畜牧', '水产', '种植', '养殖']],
  ['BCD', ['工业', '制造', '工信', '能源', '化工', '建材', '机械', '食品', '家具', '电子']],
  ['E', ['城建', '建设', '住建', '建筑', '装饰']],
  ['F', ['商贸', '商务', '流通', '市场', '零售', '批发']],
  ['G', ['交通', '物流', '邮政', '快递']],
  ['H', ['餐饮', '旅游', '酒店', '饭店']],
  ['I', ['科技', '数字', '信息', '软件']],
  ['J', ['金融']],
  ['K', ['城建', '住建', '房地产']],
  ['M', ['科技']],
  ['N', ['环保', '生态', '水利']],
  ['P', ['教育', '培训']],
  ['Q', ['卫生', '健康', '医', '民政']],
  ['R', ['文化', '旅游', '体育', '文旅']],
];

/** Words that a leader's portfolio may name, for an industry code and for a target's name. */
export function portfolioWords(industry: string | null, name: string): readonly string[] {
  const found = new Set<string>();
  for (const [sections, words] of WORDS)
    if (
      (industry && sections.includes(industry.slice(0, 1))) ||
      words.some((w) => name.includes(w))
    )
      for (const word of words) found.add(word);
  const called = industry && exactIndustryName(industry.slice(0, 3));
  if (called) found.add(called);
  return [...found];
}
