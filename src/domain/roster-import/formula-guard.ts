/** A text that no spreadsheet takes for a formula; reading it back removes the mark. */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
