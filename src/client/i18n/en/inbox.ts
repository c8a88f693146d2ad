import type { Translated } from '../entity-labels.ts';
import type { inbox as zh } from '../zh-CN/inbox.ts';

export const inbox: Translated<typeof zh> = {
  title: 'To do',
  lead: 'Changes that a person must decide. Until then nothing that anybody entered is lost.',
  tab: { mine: 'My changes', conflicts: 'Two versions', queue: 'Passed on' },
  show: { label: 'Show', open: 'To do', done: 'Done' },
  empty: {
    mineWhat: 'All your changes were taken',
    mineWhy: 'The server has refused none. Should it ever, they appear here with the reason.',
    conflictsWhat: 'No contradicting changes',
    conflictsWhy:
      'When two people change the same thing, the versions stand here side by side for someone to choose.',
    queueWhat: 'Nothing was passed on',
    queueWhy:
      'What chambers or lower federations may not change themselves comes here, for you to carry out or discard.',
    doneWhat: 'Nothing has been dealt with yet',
    doneWhy:
      'What is done stays here for looking up: who decided, what was chosen and what was not.',
  },
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',

  column: { mine: 'Mine', submitted: 'Submitted', now: 'Now', before: 'Before' },
  what: {
    field:
      'Two people changed the following without knowing of each other. The book shows what stands under “Now”; please choose.',
    created:
      'The record was entered as new, but the book had it already. The following differs; please choose.',
    createdDeleted:
      'The record was entered as new; it had been deleted earlier and is now restored. The following differs from before; please choose.',
    editDeletedMine:
      'When you changed this {{kind}}, {{name}} had already deleted it. What you entered is kept; please choose:',
    editDeleted:
      'When {{author}} changed this {{kind}}, {{name}} had already deleted it. What was entered is kept; please choose:',
    deleteChangedMine:
      'Just before you deleted this {{kind}}, {{name}} changed it, so it has not been deleted. Please choose:',
    deleteChanged:
      '{{author}} wanted to delete this {{kind}}, but just before that {{name}} changed it, so it has not been deleted. Please choose:',
  },
  duplicate: {
    what: 'The {{field}} “{{value}}” of this {{kind}} is also that of another record. Both are kept and nothing was changed.',
    other: 'The other one:',
    correct: 'This one is wrong: correct it',
    keep: 'Both are right: keep them',
  },
  useMine: 'Use mine',
  useSubmitted: 'Use submitted',
  useNow: 'Keep the present one',
  useOther: 'Use this value',
  other: 'Enter another',
  allMine: 'Use all of mine',
  allSubmitted: 'Use all submitted',
  allNow: 'Keep all as now',
  forAll_one: 'For the {{count}} field listed below, at once:',
  forAll_other: 'For the {{count}} fields listed below, at once:',
  restoreMine: 'Restore with mine',
  restoreSubmitted: 'Restore with what was submitted',
  keepDeleted: 'Leave it deleted',
  deleteAnyway: 'Delete it all the same',
  keepRecord: 'Keep the record',
  deletedValue: '(deleted)',

  refused: 'Not taken here',
  reason: {
    scope: 'You may not change this record; it may have moved to another body.',
    forbidden: 'Your role can’t do this.',
    exists: 'The book has this record already, kept by another body where you can’t see it.',
    parent: 'The record it belongs to has not been taken yet, so this waits too.',
    reference: 'The {{kind}} chosen here no longer exists, or you can’t see it.',
    invalid: 'What was entered does not meet the rules.',
    absent: 'The record was deleted or is no longer yours.',
    blob: 'A photo or file of this change never reached the server, and this device has it no more.',
    file: 'The server does not take a photo or file of this change: it may be too large, or of a kind that is not allowed. It is still on this device.',
    settling: 'Your role can’t choose between these values.',
    tooLarge: 'This is more than the server takes in one go.',
    malformed:
      'The server can’t read this change. That is most likely a fault of the software, not yours.',
    unknown: 'The server does not know this yet; it may be an older version than this app.',
    internal: 'The server failed while it dealt with this change.',
    incomplete: 'The claim is not complete yet, so it can’t be handed in.',
    vetoed: 'A veto item stops this award.',
    objected: 'An open objection holds this award.',
    wordingKept: 'The words under which an award was given can’t be changed.',
    schemeLocked: 'This version has been used; its items and points can’t be changed.',
    other: 'The server did not take it: {{message}}',
  },
  readAs: 'It says “{{value}}”.',
  allowed: 'Allowed: {{values}}.',
  advice: {
    scope: 'The federation above has received it and will deal with it. You may also discard it.',
    forbidden:
      'The federation above has received it and will deal with it. You may also discard it.',
    exists:
      'The federation above has received it, will compare, and link it for you. You may also discard it.',
    parent: 'Deal with the record it belongs to first; this is sent along with it.',
    reference: 'Please choose again, then send it.',
    invalid: 'Please correct it and send it again; nothing else is affected.',
    absent: 'You can copy what you entered, then discard it.',
    blob: 'What you wrote is kept: add the photo again, or leave it out, and send again.',
    file: 'What you wrote is kept: choose a smaller file or another kind, or leave it out, and send again.',
    settling: 'All values are kept and the federation can choose; please discard this choice.',
    tooLarge:
      'All you entered is on this device: copy it, send it in several steps, then discard this one.',
    malformed:
      'All you entered is on this device: reload the page, then correct it and send it again. If that fails too, copy it and ask your administrator.',
    unknown:
      'All you entered is on this device: send it again once the server was updated, or ask your administrator.',
    internal: 'You can send it again as it is; if that fails too, please ask your administrator.',
    incomplete: 'Open the claim, fill in what is missing, then send it again.',
    vetoed: 'Check the veto item first; where it does not hold, correct it and send this again.',
    objected: 'Deal with the objection first, then send it again.',
    wordingKept:
      'Please discard this; where the words are wrong, revoke the award and give it anew.',
    schemeLocked: 'Copy it to a new version and change that one.',
    other: 'You can send it again as it is; if that fails too, please ask your administrator.',
  },
  reasonField: '“{{field}}”: {{reason}}',
  became: {
    open: 'The federation above has not dealt with it yet.',
    applied: '{{name}} carried out your change.',
    discarded: '{{name}} did not take your change.',
    note: 'Reason: {{note}}',
  },
  noted: 'Noted',
  typed: 'What you entered',
  fieldColumn: 'Field',
  wanted: 'To become',
  setAdds: 'add {{values}}',
  setDrops: 'remove {{values}}',
  dependents_one: '{{count}} more change waits for it',
  dependents_other: '{{count}} more changes wait for it',
  mend: 'Correct and send again',
  resendAsIs: 'Send again',
  resend: 'Send again',
  discard: 'Discard',
  copyText: 'Copy the content',

  asked: '{{name}} asks for',
  staffReason: {
    scope: 'The author may not change this record, so it was passed on to you.',
    exists:
      'The author could not see that the record exists and entered it anew. Linking merges it into the record; what differs appears under “Two versions”.',
    parent: 'The record it belongs to has not been taken yet.',
    forbidden: 'The author’s role can’t do this, so it was passed on to you.',
    reference:
      'A record chosen in it did not exist when it was sent. If it does now, carry it out.',
    other: 'The server did not take it: {{message}}',
  },
  underName: 'Carrying it out writes it under your name; the history says so.',
  apply: 'Carry out under my name',
  link: 'Link to the existing record',
  discardWith: 'Discard…',
  why: 'Reason for discarding',
  whyHint: 'The author will see it',
  discardNow: 'Discard it',

  outcome: {
    'took-mine': 'Submitted value used',
    'kept-theirs': 'Present value kept',
    other: 'Another value entered',
    applied: 'Carried out',
    discarded: 'Discarded',
    resent: 'Sent again',
  },
  chosen: 'Used',
  lost: 'Not used',
  restoreIssue: 'Put back to do',

  did: {
    create: 'New {{kind}}',
    patch: 'Change of a {{kind}}',
    delete: 'Deletion of a {{kind}}',
    restore: 'Restoring a {{kind}}',
    resolve: 'Decision on a {{kind}}',
  },
  act: {
    settled: 'Settled: {{count}}',
    reopened: 'Put back to do',
    applied: 'Carried out',
    laidAside: 'Discarded; it can still be looked up',
    resent: 'Sent again',
    discarded: 'Discarded; kept under “Done”',
    seen: 'Moved to “Done”',
  },
};
