import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { LIAISON_TARGETS, type Liaison, liaison } from '#domain/liaison/liaison.entity.ts';
import { isInOffice, sameAssignment } from '#domain/liaison/liaison.rules.ts';
import { assignLiaison } from './liaison.commands.ts';
import { leadersQuery, liaisonsQuery } from './liaison.queries.ts';
import { targetOf } from './target-of.ts';

const F = fieldsOf(liaison);
/** Assigns a leader to a chamber, an enterprise or a federation; either side may be given. */
export function AssignForm({
  leaderId,
  today,
  onDone,
}: {
  leaderId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('liaison');
  const labels = useLabels();
  const leaders = useQuery(leadersQuery()).data ?? [];
  const liaisons = useQuery(liaisonsQuery()).data ?? [];
  const leader = leaders.find((l) => l.id === leaderId);
  const state = useRecordForm({
    entity: liaison,
    initial: { leaderId, targetKind: 'chamber', role: 'liaison-leader', from: today },
    draftKey: `liaison:new:${leaderId}`,
    check: (values) => {
      const faults: { leaderId?: string; targetId?: string } = {};
      if (leader && !isInOffice(leader, today))
        faults.leaderId = t('assign.toOutgoing', { leader: leader.name });
      const wanted = {
        leaderId,
        targetId: String(values.targetId),
        role: String(values.role) as Liaison['role'],
        campaignId: values.campaignId ? String(values.campaignId) : null,
      };
      if (sameAssignment(liaisons, wanted, today))
        faults.targetId = t('assign.same', {
          leader: leader?.name ?? '',
          role: labels.option('liaison', 'role', wanted.role),
        });
      return faults;
    },
    onCancel: onDone,
    onSave: async (values) => {
      const target = await targetOf(String(values.targetId));
      if (!target) throw new Error(t('assign.targetGone'));
      const names = { leader: leader?.name ?? '', target: target.name };
      const saved = await assignLiaison(
        {
          leaderId,
          targetKind: target.kind,
          targetId: target.id,
          role: String(values.role) as Liaison['role'],
          from: String(values.from),
          campaignId: values.campaignId ? String(values.campaignId) : null,
          basisDocument: values.basisDocument ? String(values.basisDocument) : null,
        },
        names,
      );
      undoToast({ message: t('assign.done', names), batch: saved.batch });
      onDone();
    },
  });
  return (
    <RecordForm state={state}>
      <F
        name="targetId"
        refKinds={[...LIAISON_TARGETS]}
        description={t('assign.targetHint')}
        autoFocus
      />
      <F name="role" />
      <F name="from" />
      <F name="campaignId" />
      <F name="basisDocument" />
    </RecordForm>
  );
}
