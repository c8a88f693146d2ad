import * as rules from '../client-rules.ts';
import type { Fault } from './faults.ts';

export type Rules = Pick<
  typeof rules,
  'acceptRow' | 'acceptPull' | 'acceptPage' | 'acceptPushRows' | 'requeue'
>;

/** The real rules of the device, with one of them broken where a fault says so. */
const BROKEN: Readonly<Partial<Record<Fault, Partial<Rules>>>> = {
  'late pulls': { acceptPull: () => true },
  'any page': {
    acceptPage: (now, shelf, page) =>
      rules.acceptPage(now, shelf, { ...page, gen: shelf.gen, from: shelf.after }),
  },
  'old pages': {
    acceptPage: (now, shelf, page) => rules.acceptPage({ ...now, cursor: 0 }, shelf, page),
  },
  'pages of another view': {
    acceptPage: (now, shelf, page) => rules.acceptPage(now, shelf, { ...page, view: shelf.view }),
  },
  'old push rows': {
    acceptPushRows: (now, answer) => rules.acceptPushRows({ ...now, cursor: 0 }, answer),
  },
  'late pushes': {
    acceptPushRows: (now, answer) => rules.acceptPushRows({ ...now, pushAt: 0 }, answer),
  },
  'older rows': { acceptRow: (shelf, _, row) => rules.acceptRow(shelf, undefined, row) },
  'rows of another view': {
    acceptRow: (shelf, local, { view: _, ...row }) => rules.acceptRow(shelf, local, row),
  },
  'no proof sent': { requeue: (sent, last) => sent.filter((m) => m.n > last) },
  'nothing sent again': { requeue: () => [] },
};

const SOUND: Rules = { ...rules };

export const rulesWith = (fault: Fault | undefined): Rules =>
  fault ? { ...SOUND, ...BROKEN[fault] } : SOUND;
