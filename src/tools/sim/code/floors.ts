/** What must happen in at least one history of a hundred, or the run proves too little. */
const OFTEN = [
  ...['applied', 'merged', 'conflict', 'resolved', 'settled', 'undo', 'mass edit'],
  ...['conflict field', 'conflict delete-changed', 'conflict edit-deleted', 'conflict duplicate'],
  ...['rejected scope', 'rejected forbidden', 'rejected parent', 'rejected reference'],
  ...['rejected exists', 'rejection in mid-batch', 'refusal kept for staff'],
  ...['row moved', 'parent moved', 'move in flight', 'shelves changed', 'first load'],
  ...['reset epoch', 'reset horizon', 'restored', 'push of another epoch', 'fork', '426'],
  ...['claim', 'own sheet', 'sheet handed in'],
  ...['grant given', 'grant taken', 'resumed snapshot', 'two tabs', 'two leading tabs'],
  ...['tab killed at a request', 'tab killed at a task', 'power lost with unflushed writes'],
  ...['disk full', 'frozen tab', 'wrong clock', 'profile cloned', 'signed out, unsent kept'],
  ...['server: death statement', 'server: death before-commit', 'server: death after-commit'],
  ...['server: outage statement', 'server: bug statement', 'server restarted'],
  ...['network: late', 'network: doubled', 'network: answer-lost', 'network: cut', 'network: slow'],
];

/** Least share of histories in which each thing must happen; a rare one with its own. */
export const FLOORS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(OFTEN.map((what) => [what, 0.01])),
  'conflict in a map': 0.002,
};
