/** What a file may be: photographs and scanned documents, nothing that a browser would run. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Bytes of one file, as the server takes it. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** Longest side of a photograph after the device has made it smaller, in pixels. */
export const PHOTO_SIDE = 1600;
/** What a photograph should weigh at most after that, in bytes. */
export const PHOTO_BYTES = 500 * 1024;
/** Longest name of a file, in characters. */
export const MOST_NAME = 80;

/** A file that a record names. The bytes travel apart, under their own hash. */
export interface Attachment {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: FileType;
  readonly name: string;
  /** Pixels; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
}

const isType = (text: string): text is FileType => FILE_TYPES.some((type) => type === text);
const REF =
  /^([0-9a-f]{64}) ([1-9]\d{0,8}) ([a-z]+\/[a-z]+) (?:(\d{1,5})x(\d{1,5})|-) (\S(?:.*\S)?)$/su;

/** The attachment as the one text by which fields hold it, so that a set of files merges like any set. */
export function fileRef({ sha256, size, type, name, width, height }: Attachment): string {
  const pixels = width && height ? `${width}x${height}` : '-';
  return `${sha256} ${size} ${type} ${pixels} ${cleanName(name, type)}`;
}

/** What such a text says; null where it is none, names another type, or is larger than allowed. */
export function readRef(text: unknown): Attachment | null {
  const [, sha256 = '', bytes, type = '', w, h, name = ''] =
    (typeof text === 'string' && REF.exec(text)) || [];
  const size = Number(bytes);
  if (!isType(type) || size > MOST_FILE_BYTES || cleanName(name, type) !== name) return null;
  const [width, height] = w && h ? [Number(w), Number(h)] : [null, null];
  return { sha256, size, type, name, width, height };
}

const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
};

/**
 * A name that is safe to show, to save under and to send in a header: one line, no folders, no
 * signs that a file system forbids or that turn the reading direction, with the ending of its type.
 */
export function cleanName(given: string, type: FileType): string {
  const endings = ENDINGS[type];
  const safe = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const ending = endings.find((end) => safe.toLowerCase().endsWith(end)) ?? '';
  const stem = [...safe.slice(0, safe.length - ending.length)]
    .slice(0, MOST_NAME - 5)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${stem === '' ? 'file' : stem}${ending.toLowerCase() || endings[0]}`;
}

const starts = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

/** What bytes are by their first twelve, whatever their name says; null where it is not one of ours. */
export function sniffType(bytes: Uint8Array): FileType | null {
  if (starts(bytes, 0, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (starts(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp';
  return starts(bytes, 0, '%PDF-') ? 'application/pdf' : null;
}

/** Pixels of a photograph made smaller so that no side passes `most`; never made larger. */
export function fittedSize(
  width: number,
  height: number,
  most = PHOTO_SIDE,
): { readonly width: number; readonly height: number } {
  const share = Math.min(1, most / Math.max(width, height, 1));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * share));
  return { width: side(width), height: side(height) };
}

export const isImage = ({ type }: Pick<Attachment, 'type'>): boolean => type.startsWith('image/');
