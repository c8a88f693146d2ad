import type { refusal as entity } from '#domain/refusal/refusal.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';

export const refusal: EntityLabels<typeof entity> = {
  one: 'refused change',
  many: 'Refused changes',
  fields: {
    code: 'Reason',
    kind: 'Kind of record',
    row: 'Record',
    author: 'Author',
    authorName: 'Author’s name',
    client: 'Device',
    n: 'Number',
    at: 'Device time',
    receivedAt: 'Received at',
    ops: 'Changes',
    schema: 'Version',
    federationId: 'Federation in charge',
    authorChambers: 'Author’s chambers',
    status: 'Outcome',
    handledBy: 'Handled by',
    handledById: 'Handled by account',
    handledNote: 'Reason for discarding',
    handledAt: 'Handled at',
  },
  options: { status: { open: 'Open', applied: 'Applied', discarded: 'Discarded' } },
};
