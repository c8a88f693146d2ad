import type { conflict as entity } from '#domain/conflict/conflict.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const conflict: EntityLabels<typeof entity> = {
  one: 'open conflict',
  many: 'Open conflicts',
  fields: {
    kind: 'Kind of record',
    row: 'Record',
    field: 'Field',
    base: 'Value before',
    baseBy: 'Value before by',
    baseAt: 'Value before, device time',
    baseReceivedAt: 'Value before, received at',
    theirs: 'Value now',
    mine: 'Value wanted',
    reason: 'Reason',
    other: 'Other record',
    author: 'Author',
    authorName: 'Author’s name',
    client: 'Device',
    n: 'Number',
    at: 'Device time',
    receivedAt: 'Received at',
    theirsBy: 'Value now by',
    theirsById: 'Value now by account',
    theirsAt: 'Value now, device time',
    theirsReceivedAt: 'Value now, received at',
    status: 'Outcome',
    resolvedBy: 'Settled by',
    resolvedById: 'Settled by account',
    resolvedAt: 'Settled at',
  },
  options: {
    reason: {
      field: 'Two people changed the same field',
      'delete-changed': 'The record to be deleted had been changed',
      'edit-deleted': 'The record to be changed had been deleted',
      duplicate: 'Another record holds the same code',
    },
    status: {
      open: 'Open',
      'kept-theirs': 'Value now was kept',
      'took-mine': 'Value wanted was taken',
      other: 'Another value was entered',
    },
  },
};
