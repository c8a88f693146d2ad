import { useState } from 'react';
import { data } from '#client/data/data.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { useWords } from '../use-words.ts';
import { admitMember, changeMembership } from './membership.commands.ts';
import { MembershipFields } from './membership-fields.tsx';

const F = fieldsOf(membership);

/** Corrects a membership in place. */
export function EditMembership({ row: latest, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useWords();
  // What the form began with: changes that arrive meanwhile must not be written back as ours.
  const [row] = useState(latest);
  const state = useRecordForm({
    entity: membership,
    initial: row,
    draftKey: `membership:${row.id}`,
    onSave: async (values) => {
      await changeMembership(row, values, await namesOf({ ...row, ...values }));
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={t('members:edit')} size="lg">
      <RecordForm state={state}>
        <MembershipFields />
      </RecordForm>
    </Dialog>
  );
}

/**
 * Lets an enterprise join a chamber or, as a direct member, a federation. `taken` are the bodies
 * that it is in already.
 */
export function JoinChamber({
  enterpriseId,
  taken,
  onClose,
}: {
  enterpriseId: string;
  taken: ReadonlySet<string>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const state = useRecordForm({
    entity: membership,
    initial: {
      memberKind: 'enterprise',
      memberId: enterpriseId,
      bodyKind: 'chamber',
      bodyId: null,
      post: 'member',
      status: 'active',
    },
    draftKey: `membership:join:${enterpriseId}`,
    check: ({ bodyId }) =>
      typeof bodyId === 'string' && taken.has(bodyId) ? { bodyId: t('members:alreadyThere') } : {},
    onSave: async (values) => {
      const chamber = await data.get('chamber', String(values.bodyId));
      const admitted = { ...values, bodyKind: chamber ? 'chamber' : 'federation' };
      await admitMember(admitted, await namesOf(admitted));
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <Dialog onClose={onClose} title={t('members:join')} size="lg">
      <RecordForm state={state}>
        <F name="bodyId" autoFocus description={t('members:pickHint')} />
        <MembershipFields />
      </RecordForm>
    </Dialog>
  );
}

/** Names of both sides of a membership, for the words of an act. */
export async function namesOf(row: Readonly<Record<string, unknown>>) {
  const member = row.memberKind === 'person' ? 'person' : 'enterprise';
  const kind = row.memberKind === 'chamber' ? 'chamber' : member;
  const [one, body] = await Promise.all([
    data.get(kind, String(row.memberId)),
    data.get(row.bodyKind === 'federation' ? 'federation' : 'chamber', String(row.bodyId)),
  ]);
  return { member: String(one?.row.name ?? ''), body: String(body?.row.name ?? '') };
}
