import type { FindingCode } from '#domain/roster-import/finding.ts';

export const finding: Readonly<Record<FindingCode, { what: string; help: string }>> = {
  'name-missing': {
    what: 'No enterprise name',
    help: 'Every row needs one. Fill it in, or leave the row out.',
  },
  cleaned: {
    what: 'Spelling tidied',
    help: 'Full-width characters, stray spaces, quotes and garbled remains were normalised; the content is the same.',
  },
  'code-number': {
    what: 'Credit code stored as a number',
    help: 'A spreadsheet number keeps 15 digits, so the code is no longer right. Enter all 18 from the licence, or import without the code for now.',
  },
  'code-scientific': {
    what: 'Credit code in scientific notation',
    help: 'The last digits are lost. Enter all 18 from the licence, or import without the code for now.',
  },
  'code-truncated': {
    what: 'Last three digits of the code turned into 000',
    help: 'The spreadsheet kept 15 digits only. Enter the whole code from the licence, or import without it for now.',
  },
  'code-old-number': {
    what: 'A 15-digit registration number',
    help: 'That is not a unified credit code. Enter the 18 characters, or import without; the old number goes to the note.',
  },
  'code-length': {
    what: 'Credit code of the wrong length',
    help: 'It has 18 characters. Enter it from the licence, or import without it for now.',
  },
  'code-letters': {
    what: 'Credit code with letters that never occur',
    help: 'Codes have no I, O, S, V or Z. Check and correct, or import without it for now.',
  },
  'code-shape': {
    what: 'Not a unified credit code',
    help: '18 digits and capital letters. Enter it from the licence, or import without it for now.',
  },
  'code-check-digit': {
    what: 'Check character of the code does not fit',
    help: 'Mostly one character was copied wrongly; some codes of the pilot years are like this. Compare with the licence: keep it if it is right, else correct it.',
  },
  'phone-rounded': {
    what: 'Phone number looks rounded',
    help: 'It ends in zeros, so digits were probably lost. Enter the whole number, or leave it empty.',
  },
  'phone-scientific': {
    what: 'Phone number in scientific notation',
    help: 'The last digits are lost. Enter the whole number, or leave it empty; set the column to “text” in the original.',
  },
  'phone-length': {
    what: 'Mobile number of the wrong length',
    help: 'It should have 11 digits. Kept as it is; please check.',
  },
  'number-as-text': {
    what: 'Number kept as text',
    help: 'Numbers of phones and members are always stored as text and can’t be rounded again.',
  },
  'date-serial': {
    what: 'Spreadsheet date restored',
    help: 'An internal day number was turned into a date.',
  },
  'date-unclear': {
    what: 'Month is not clear',
    help: 'The number 2012.1 may be January or October 2012. Only the year is stored; the original goes to the note.',
  },
  'date-invalid': {
    what: 'Date not understood',
    help: 'Write 2019, 2019-05 or 2019-05-03. Nothing was stored; the original goes to the note.',
  },
  'date-future': { what: 'Date after today', help: 'Kept as it is; please check.' },
  'money-unclear': {
    what: 'Amount not understood',
    help: 'Write for example “100万元”. No amount was stored; the original text was.',
  },
  'money-unit': {
    what: 'Amount without a unit',
    help: 'Yuan or ten thousand yuan? Write “100万元”, or put the unit into the header; the original text is kept.',
  },
  'choice-unknown': {
    what: 'Unknown term',
    help: 'Change it to a term used here. Nothing was stored; the original goes to the note.',
  },
  'choice-rest': {
    what: 'More than one term',
    help: 'The first was stored; the whole text goes to the note.',
  },
  'choice-mapped': {
    what: 'Put under the nearest type',
    help: 'The original wording goes to the note.',
  },
  'region-unknown': {
    what: 'Unknown region',
    help: 'Write for example “洛阳市栾川县” or a six-digit code. Nothing was stored; the original goes to the note.',
  },
  'region-differs': {
    what: 'Region differs from that of the credit code',
    help: 'Stored as the file says; please check.',
  },
  'industry-unknown': {
    what: 'Unknown industry',
    help: 'Write a name or code of GB/T 4754. Nothing was stored; the original goes to the note.',
  },
  'email-invalid': {
    what: 'Not a valid e-mail address',
    help: 'Nothing was stored; the original goes to the note.',
  },
  'int-unclear': {
    what: 'Not a whole number',
    help: 'Digits only. Nothing was stored; the original goes to the note.',
  },
  'too-long': {
    what: 'Text too long',
    help: 'It does not fit this field and was not stored there; shorten it.',
  },
  'error-cell': {
    what: 'Formula error in the cell',
    help: 'Nothing was stored; replace the formula by its text and import again.',
  },
  'column-filled': { what: 'Corrected by you', help: 'Imported as you wrote it.' },
  'left-empty': { what: 'Left empty by you', help: 'The original goes to the note.' },
  'target-unknown': {
    what: 'No such enterprise or chamber',
    help: 'The register does not have this name. Write it as registered, or add the enterprise first.',
  },
  'number-taken': {
    what: 'The number belongs to a demand of another target',
    help: 'Check the number and who raised it, or import without the number.',
  },
  'title-missing': {
    what: 'No demand is written',
    help: 'A title or a text is needed. Fill it in, or leave the row out.',
  },
  'title-from-text': {
    what: 'Title taken from the text',
    help: 'The file has no title; the first sentence was taken. The text is kept whole.',
  },
  'date-missing': {
    what: 'No date of registration',
    help: 'The first date of the row was taken; where there is none, the day of the import. Please check.',
  },
  'code-dropped': {
    what: 'Imported without the code',
    help: 'The code as read was not stored; it goes to the note.',
  },
  'code-confirmed': {
    what: 'Code confirmed by you',
    help: 'Its check character does not fit; stored because you compared it.',
  },
};
