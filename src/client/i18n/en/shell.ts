import type { Translated } from '../entity-labels.ts';
import type { shell as zh } from '../zh-CN/shell.ts';

export const shell: Translated<typeof zh> = {
  broken: {
    title: 'Something went wrong on this page',
    safe: 'Everything you saved is on this device; nothing is lost. Reloading usually helps. If it happens again, send the text under “Details” to your administrator.',
    home: 'Back to home',
  },
  notFound: {
    title: 'No such page',
    what: 'There is no page at this address',
    why: 'The link may be mistyped, or the page has moved.',
  },
  inboxWaiting_one: '{{count}} thing to do',
  inboxWaiting_other: '{{count}} things to do',
  connection: {
    online: { short: 'Synced', long: 'Connected; all changes are sent' },
    syncing: { short: 'Syncing', long: 'Exchanging changes with the server' },
    waiting: { short: 'To send', long: 'Connected; changes are still to be sent' },
    offline: { short: 'Offline', long: 'Offline · changes are kept on this device' },
    signedOut: { short: 'Sign in', long: 'Sign-in expired · changes are kept on this device' },
    trouble: { short: 'Not synced', long: 'Not synced; please read why' },
  },
  sync: {
    waiting: 'To send',
    changes_one: '{{count}} change',
    changes_other: '{{count}} changes',
    lastContact: 'Last contact',
    noContactYet: 'None since the app was opened',
    storage: 'Used on this device',
    since: 'Oldest of them',
    uploading: 'Sending changes',
    unconfirmed_one:
      '{{sent}} uploaded, {{count}} of them without the server’s confirmation and kept here',
    unconfirmed_other:
      '{{sent}} uploaded, {{count}} of them without the server’s confirmation and kept here',
    now: 'Sync now',
    more: 'Sync and storage details',
    signInAgain: 'Sign in again',
  },
  palette: {
    open: 'Search',
    placeholder: 'Enterprises, chambers, leaders or pages; pinyin and codes work',
    pages: 'Pages',
    nothing: 'Nothing found for “{{text}}”. Try a short or former name, pinyin initials or a code.',
  },
  keys: {
    title: 'Keyboard',
    palette: 'Search records and pages',
    save: 'Save and stay',
    saveAndClose: 'Save and close',
    cancel: 'Leave the form; the draft stays',
    undo: 'Take back the last act',
    rows: 'Up and down in a list',
    open: 'Open the row',
    help: 'Show this table',
  },
  loading: {
    title: 'Bringing the book to this device for the first time',
    asking: 'Asking the server how much there is.',
    cost: '{{rows}} records, about {{size}} on this device.',
    come: 'Here so far: {{kinds}}',
    usable:
      'You can start now: what has arrived can be read and edited. You may leave; it goes on next time.',
    paused: 'No connection. What has arrived can be used; the rest follows.',
  },
  waitingAge: {
    old_one: '{{count}} change has waited for more than two days',
    old_other: '{{count}} changes have waited for more than two days',
    overdue_one: '{{count}} change has waited for more than five days; please send it soon',
    overdue_other: '{{count}} changes have waited for more than five days; please send them soon',
    since: 'The oldest was saved on',
    do: '. Please go online; where you can’t, save them to a file, so that a lost device or a cleared browser does not take them along.',
    save: 'Save unsent changes to a file',
  },
  trouble: {
    'storage-full': {
      title: 'This device is out of storage',
      do: 'New changes may not fit. Please free some space, or export the unsent changes first.',
    },
    'storage-lost': {
      title: 'The browser can’t open the data on this device',
      do: 'What was saved before is still there. Please reload the page; if that does not help, close the browser and open it again.',
    },
    'storage-gone': {
      title: 'The data on this device was just removed',
      do: 'Somebody may have cleared the browser. After reloading, what was sent comes from the server again; unsent changes that were saved to a file can be read in under Settings.',
    },
    'newer-app': {
      title: 'Another tab has moved to a newer version',
      do: 'All data on this device is still there. Please note what you have not saved on this page, then reload it.',
    },
    loop: {
      title: 'The server refused again and again; syncing has paused',
      do: 'Your changes are safe on this device. It tries again in ten minutes, or press “Sync now”. If it goes on, tell your administrator.',
    },
    'server-error': {
      title: 'The server has a problem',
      do: 'Your changes are kept on this device and are sent again automatically.',
    },
  },
  expired: {
    title: 'Your sign-in has expired',
    do: 'Go on reading and editing; changes are kept on this device and sent after you sign in.',
  },
  outdated: {
    title: 'A newer version is needed',
    do: 'The server was upgraded. Changes are still sent, but reload the page to receive new data.',
    reload: 'Reload',
  },
  update: { ready: 'A new version is ready whenever you are.', now: 'Update now' },
  user: { menu: 'Account and settings', light: 'Light', dark: 'Dark', signOut: 'Sign out' },
};
