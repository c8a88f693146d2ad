import type { Translated } from '../entity-labels.ts';
import type { history as zh } from '../zh-CN/history.ts';

export const history: Translated<typeof zh> = {
  title: 'History',
  none: 'No changes on this device yet',
  noneWhy: 'Every change made here is kept with the value before and after.',
  me: 'this device',
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
    resolve: 'settled a conflict',
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
