import type { FindingCode } from '#domain/roster-import/finding.ts';

/** What was found in a cell: its name, what is allowed, and one thing to do. */
export const finding: Readonly<Record<FindingCode, { what: string; help: string }>> = {
  'name-missing': { what: '没有企业名称', help: '每行要有企业名称。请补上名称，或不导入这一行。' },
  cleaned: { what: '已整理写法', help: '全角、多余空格、引号和乱码残留已改为规范写法，内容不变。' },
  'code-number': {
    what: '信用代码存成了数字',
    help: 'Excel 的数字只保留 15 位，代码已经不准。请照营业执照填写 18 位代码，或先不带代码导入。',
  },
  'code-scientific': {
    what: '信用代码成了科学计数',
    help: '后几位已丢失。请照营业执照填写 18 位代码，或先不带代码导入。',
  },
  'code-truncated': {
    what: '信用代码后三位被 Excel 改成 000',
    help: 'Excel 只保留了前 15 位。请照营业执照填写完整代码，或先不带代码导入。',
  },
  'code-old-number': {
    what: '是 15 位旧注册号',
    help: '旧注册号不是统一社会信用代码。请填写 18 位代码，或不带代码导入，旧号会记入备注。',
  },
  'code-length': {
    what: '信用代码位数不对',
    help: '应为 18 位。请照营业执照填写，或先不带代码导入。',
  },
  'code-letters': {
    what: '信用代码含有不会出现的字母',
    help: '代码中没有 I、O、S、V、Z。请核对后填写，或先不带代码导入。',
  },
  'code-shape': {
    what: '不是统一社会信用代码',
    help: '应为 18 位数字和大写字母。请照营业执照填写，或先不带代码导入。',
  },
  'code-check-digit': {
    what: '信用代码校验位不符',
    help: '多半是抄错一位；早年试点代码也会这样。请照营业执照核对：无误就照用，有误就改。',
  },
  'phone-rounded': {
    what: '手机号像是被 Excel 取整',
    help: '后几位全是 0，原号码可能已丢失。请填写完整号码，或先留空。',
  },
  'phone-scientific': {
    what: '电话成了科学计数',
    help: 'Excel 已丢失后几位。请填写完整号码，或先留空；原表应把该列设为“文本”。',
  },
  'phone-length': { what: '手机号位数不对', help: '手机号应为 11 位。已按原样保留，建议核对。' },
  'number-as-text': { what: '数字已转为文本', help: '号码一律按文本保存，不会再被取整。' },
  'date-serial': { what: '已还原 Excel 日期', help: 'Excel 内部的日期序号已换算成日期。' },
  'date-unclear': {
    what: '月份看不清',
    help: '数字 2012.1 可能是 2012年1月，也可能是 10月。先只记年份，原文记入备注。',
  },
  'date-invalid': {
    what: '看不懂的日期',
    help: '可写 2019、2019-05 或 2019-05-03。没有写入日期，原文记入备注。',
  },
  'date-future': { what: '日期在今天以后', help: '已按原样保留，建议核对。' },
  'money-unclear': { what: '看不懂的金额', help: '可写“100万元”。没有折算金额，原文照存。' },
  'money-unit': {
    what: '金额没有单位',
    help: '分不清是元还是万元。可写“100万元”，或在表头写明单位；原文照存。',
  },
  'choice-unknown': { what: '不认识的写法', help: '可改成系统里的叫法。没有写入，原文记入备注。' },
  'choice-rest': { what: '写了不止一项', help: '已取第一项，全文记入备注。' },
  'choice-mapped': { what: '已归入相近的类型', help: '原来的写法记入备注。' },
  'region-unknown': {
    what: '不认识的地区',
    help: '可写“洛阳市栾川县”或六位区划代码。没有写入，原文记入备注。',
  },
  'region-differs': { what: '地区与信用代码所属地不同', help: '已按表中的地区写入，建议核对。' },
  'industry-unknown': {
    what: '不认识的行业',
    help: '可写国民经济行业分类的名称或代码。没有写入，原文记入备注。',
  },
  'email-invalid': { what: '不是有效的邮箱', help: '没有写入，原文记入备注。' },
  'int-unclear': { what: '不是整数', help: '只填数字即可。没有写入，原文记入备注。' },
  'too-long': { what: '文字太长', help: '超出这一栏的字数。没有写入这一栏，请改短后再填。' },
  'error-cell': {
    what: '单元格是公式错误',
    help: '原表的公式出错。没有写入，请改成文字后再导入。',
  },
  'column-filled': { what: '已由您改写', help: '按您填写的内容导入。' },
  'left-empty': { what: '已由您留空', help: '原文记入备注。' },
  'target-unknown': {
    what: '没有找到这家企业或商会',
    help: '登记表里没有这个名称。请改成登记的全称，或先登记这家企业再导入。',
  },
  'number-taken': {
    what: '编号已用在别家的诉求上',
    help: '请核对编号或提出方；也可以不带编号导入。',
  },
  'title-missing': { what: '没有写诉求', help: '标题和内容至少要有一项。请补上，或不导入这一行。' },
  'title-from-text': {
    what: '标题取自诉求内容',
    help: '表里没有标题，取了内容的第一句；内容照存。',
  },
  'date-missing': {
    what: '没有受理日期',
    help: '取了这一行最早的日期；一个日期都没有的，记为导入当天。建议核对。',
  },
  'code-dropped': { what: '不带代码导入', help: '读到的代码没有写入，原文记入备注。' },
  'code-confirmed': { what: '您已核对代码', help: '校验位不符，按您核对的结果写入。' },
};
