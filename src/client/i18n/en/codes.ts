import type { Translated } from '../entity-labels.ts';
import type { codes as zh } from '../zh-CN/codes.ts';

export const codes: Translated<typeof zh> = {
  valid: 'Checks passed',
  length: 'A credit code has 18 characters; now {{n}}',
  'truncated-15':
    'It ends in 000: a spreadsheet kept it as a number and lost the last three digits. Please type it again from the certificate',
  scientific:
    '“{{read}}” is scientific notation; the digits are gone. Please type all 18 characters from the certificate',
  letters:
    'The letters I, O, S, V and Z never occur in a code; please compare with the certificate',
  'old-number':
    'This is a registration number of 15 digits from before. Leave it empty with a reason if there is no new certificate yet',
  shape:
    'A code is made of 18 digits and capital letters, the 3rd to 8th being digits. Please compare with the certificate',
  checkDigit:
    'Character {{position}} is {{read}} but should be {{expected}} by the national standard; most likely one is mistyped. If the certificate really says so, tick the box below',
  suggestion: 'Is it {{code}}?',
  use: 'Use it',
  taken: '“{{name}}” already has this code',
};
