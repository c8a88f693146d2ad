import type { Translated } from '../entity-labels.ts';
import type { meetings as zh } from '../zh-CN/meetings.ts';

export const meetings: Translated<typeof zh> = {
  title: 'Meetings and activities',
  lead: 'Assemblies, councils, president’s office meetings and activities are kept here; ratings count them.',
  new: 'Add a meeting or activity',
  edit: 'Edit meeting or activity',
  search: 'Name, subject or place, also by pinyin',
  history: 'History',
  came: 'Attended / expected',
  share: 'Attendance',
  year_one: '{{count}} in the last twelve months',
  year_other: '{{count}} in the last twelve months',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  expectedHint: 'For meetings; empty where anybody could come',
  attendedHint: 'Those who signed in',
  kindHint: 'Ratings count each kind by itself',
  act: {
    saved: 'Added: {{subject}}',
    changed: 'Updated: {{subject}}',
    removed: 'Removed: {{subject}}',
  },
  empty: {
    what: 'No meetings or activities yet',
    why: 'What is entered when it was held need not be looked up when the rating comes.',
  },
  absent: {
    what: 'This meeting or activity was not found',
    why: 'It may have been deleted, or it lies outside what you may see.',
    back: 'Back to meetings and activities',
  },
  paper: {
    hint: 'Minutes, sign-in list or pictures: choose from the library, or add a new file below',
    choose: 'Choose from the library',
    none: 'The library is empty',
    file: 'Add a new file (goes into the library)',
    has: 'Yes',
    hasNone: 'None',
  },
  fault: {
    future: 'This day is still to come; enter it once it was held',
    'more-than-expected':
      '{{attended}} attended but {{expected}} were expected; check, or leave expected empty where anybody could come',
  },
};
