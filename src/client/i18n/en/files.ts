import type { Translated } from '../entity-labels.ts';
import type { files as zh } from '../zh-CN/files.ts';

export const files: Translated<typeof zh> = {
  choose: 'Choose photos or files',
  replace: 'Choose another file',
  camera: 'Take a photo',
  hint: 'Or drop or paste them here. Photos are made smaller on this device and carry no location.',
  preparing: 'Preparing {{done}} of {{total}}…',
  open: 'View {{name}}',
  openDocument: 'Open the file',
  remove: 'Remove {{name}}',
  removed: '{{name}} removed',
  sending: 'Sending {{share}}%',
  offline: 'Not on this device; shown when online',
  absent: 'The file is gone, or you may not see it',
  previous: 'Previous',
  next: 'Next',
  place: '{{at}} of {{total}} · {{size}}',
  wrongType: '“{{name}}” can’t be added: only JPG, PNG, WebP pictures and PDF files',
  unreadable:
    '“{{name}}” can’t be added: this browser can’t read the picture. Save it as JPG and try again',
  tooLarge: '“{{name}}” can’t be added: a file may have at most {{max}}',
  failed: '“{{name}}” could not be kept: {{reason}}',
};
