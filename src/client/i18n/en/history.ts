import type { Translated } from '../entity-labels.ts';
import type { history as zh } from '../zh-CN/history.ts';

export const history: Translated<typeof zh> = {
  title: 'History',
  none: 'No changes yet',
  noneWhy: 'Every change is kept here: who, when, before and after.',
  onlyHere: 'The server can’t be reached now; only what this device did is shown.',
  asOfContact: 'The server can’t be reached now; others’ changes are shown as of the last contact.',
  failed: 'The server’s history could not be read; only what this device did is shown.',
  parallel: 'Parallel change',
  parallelWith: '{{names}} changed other parts meanwhile; both were kept.',
  wanted: 'wanted',
  between: 'submitted',
  stood: 'the book says',
  fate: {
    open: 'To be decided',
    'took-mine': 'Submitted value taken',
    'kept-theirs': 'Submitted value not taken',
    other: 'Another value entered',
  },
  you: 'you',
  somebody: 'a colleague',
  lateHint:
    'Kept on the device without a line and delivered later. If there was a line then, the device’s clock may be wrong.',
  arrivedBefore: ' (arrived ',
  arrivedAfter: ')',
  clockWrongBefore: ' (device clock may be wrong; arrived ',
  clockWrongAfter: ')',
  did: {
    create: 'created it',
    patch: 'changed it',
    delete: 'deleted it',
    restore: 'restored it',
    resolve: 'decided which to use',
    conflict: 'submitted another version',
  },
  empty: '(empty)',
  status: {
    applied: 'Applied',
    merged: 'Merged with another change',
    conflict: 'In conflict with another change',
    rejected: 'Not applied',
    waiting: 'Waiting to be sent',
  },
  arrow: 'became',
  more_one: 'Show {{count}} earlier',
  more_other: 'Show {{count}} earlier',
};
