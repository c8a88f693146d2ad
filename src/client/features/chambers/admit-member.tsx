import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { registerMember } from '#client/records/enterprise/enterprise.commands.ts';
import {
  EnterpriseContact,
  EnterpriseIdentity,
} from '#client/records/enterprise/enterprise-basics.tsx';
import { useEnterpriseForm } from '#client/records/enterprise/use-enterprise-form.ts';
import { admitMember } from '#client/records/membership/membership.commands.ts';
import { namesOf } from '#client/records/membership/membership-dialog.tsx';
import { JoiningFields, MembershipFields } from '#client/records/membership/membership-fields.tsx';
import type { Values } from '#client/records/ops.ts';
import { useSession } from '#client/records/use-session.ts';
import { useWords } from '#client/records/use-words.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormSection } from '#client/ui/form-section.tsx';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';

const F = fieldsOf(membership);

/** Admits a member: an enterprise on file, or one that is created on the spot without leaving. */
export function AdmitMember({
  chamber,
  taken,
  onClose,
}: {
  chamber: Row;
  taken: ReadonlySet<string>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [how, setHow] = useState('pick');
  return (
    <Dialog onClose={onClose} title={t('members:admit')} size="lg">
      <Stack gap="md">
        <SegmentedControl
          value={how}
          onChange={setHow}
          data={[
            { value: 'pick', label: t('members:pickEnterprise') },
            { value: 'new', label: t('members:admitNew') },
          ]}
        />
        {how === 'pick' ? (
          <PickForm chamber={chamber} taken={taken} onClose={onClose} />
        ) : (
          <NewForm chamber={chamber} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}

function PickForm({
  chamber,
  taken,
  onClose,
}: {
  chamber: Row;
  taken: ReadonlySet<string>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const state = useRecordForm({
    entity: membership,
    initial: {
      memberKind: 'enterprise',
      memberId: null,
      bodyKind: 'chamber',
      bodyId: chamber.id,
      post: 'member',
      status: 'active',
    },
    draftKey: `membership:admit:${chamber.id}`,
    check: ({ memberId }) =>
      typeof memberId === 'string' && taken.has(memberId)
        ? { memberId: t('members:alreadyThere') }
        : {},
    onSave: async (values) => {
      await admitMember(values, await namesOf(values));
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <RecordForm state={state}>
      <F
        name="memberId"
        label={t('members:pickEnterprise')}
        description={t('members:pickHint')}
        refKinds={['enterprise']}
        autoFocus
      />
      <MembershipFields />
    </RecordForm>
  );
}

function NewForm({ chamber, onClose }: { chamber: Row; onClose: () => void }) {
  const { t } = useWords();
  const { session } = useSession();
  const { state, twins } = useEnterpriseForm({
    row: null,
    initial: {
      kind: 'company',
      status: 'operating',
      federationId: chamber.federationId,
      region: chamber.region,
      joining: { post: 'member' },
    },
    draftKey: `enterprise:new:${chamber.id}`,
    onSave: async (values) => {
      const joining = { ...(values.joining as Values), bodyKind: 'chamber', bodyId: chamber.id };
      await registerMember(session?.workspace.id ?? '', values, joining, String(chamber.name));
      onClose();
    },
    onCancel: onClose,
  });
  return (
    <RecordForm state={state}>
      <FormSection title={t('enterprises:section.identity')}>
        <EnterpriseIdentity state={state} twins={twins} />
      </FormSection>
      <FormSection title={t('enterprises:section.contact')}>
        <EnterpriseContact />
      </FormSection>
      <FormSection title={t('members:title')}>
        <JoiningFields
          values={(state.form.values.joining ?? {}) as Values}
          onChange={(joining) => state.form.setFieldValue('joining', joining)}
        />
      </FormSection>
    </RecordForm>
  );
}
