/** What is said about a unified social credit code while it is typed. */
export const codes = {
  valid: '校验通过',
  length: '统一社会信用代码是 18 位，现在 {{n}} 位',
  'truncated-15': '末三位是 000：很可能表格把代码当数字保存，丢了后三位。请对照证照重新输入',
  scientific: '“{{read}}”是科学计数法，原来的数字已经丢失。请对照证照重新输入 18 位代码',
  letters: '代码里不会出现字母 I、O、S、V、Z，请对照证照',
  'old-number': '这是 15 位的旧注册号。换照后的代码是 18 位；还没换照的请留空并写明原因',
  shape: '代码由 18 位数字和大写字母组成，第 3–8 位是数字。请对照证照',
  checkDigit:
    '第 {{position}} 位是 {{read}}，按国家标准应为 {{expected}}，多半有一位输错了。若证照上确是如此，请勾选下面一项',
  suggestion: '是不是 {{code}}？',
  use: '改用它',
  taken: '“{{name}}”已在用这个代码',
};
