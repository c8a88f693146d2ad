import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { data } from '#client/data/data.ts';
import { useLabels } from '#client/i18n/labels.ts';
import {
  registerEnterprise,
  registerMember,
} from '#client/records/enterprise/enterprise.commands.ts';
import { useEnterpriseForm } from '#client/records/enterprise/use-enterprise-form.ts';
import { type Home, useFederationOf, useHome } from '#client/records/enterprise/use-home.ts';
import { JoiningFields } from '#client/records/membership/membership-fields.tsx';
import type { Values } from '#client/records/ops.ts';
import { useSession } from '#client/records/use-session.ts';
import { useWords } from '#client/records/use-words.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { FormSection } from '#client/ui/form-section.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { EnterpriseForm } from './enterprise.form.tsx';

/** `/enterprises/new`: enters an enterprise, and lets it join a chamber in the same act. */
export function EnterpriseNewPage() {
  const { t } = useWords();
  const home = useHome();
  return (
    <Page
      title={t('enterprises:new')}
      crumbs={[{ label: t('enterprises:title'), to: paths.enterprises }]}
    >
      {home.ready && <NewForm home={home} />}
    </Page>
  );
}

function NewForm({ home }: { home: Home }) {
  const { t } = useWords();
  const labels = useLabels();
  const navigate = useNavigate();
  const { session } = useSession();
  const form = useEnterpriseForm({
    row: null,
    initial: {
      kind: 'company',
      status: 'operating',
      federationId: home.federationId,
      joining: { bodyId: home.chamberId, post: 'member' },
    },
    draftKey: 'enterprise:new',
    onSave: async (values) => {
      const workspace = session?.workspace.id ?? '';
      const id = await save(workspace, values);
      await navigate(paths.enterprise(id), { replace: true });
    },
    onCancel: () => void navigate(paths.enterprises),
  });
  const { values, setFieldValue } = form.state.form;
  useRegisterOf(values, setFieldValue);
  const joining = (values.joining ?? {}) as Values;
  return (
    <EnterpriseForm form={form}>
      <FormSection title={t('members:join')}>
        <FieldInput
          kind="membership"
          name="joining-body"
          field={{ ...membership.fields.bodyId, required: false }}
          refKinds={['chamber']}
          label={labels.kind('chamber')}
          value={joining.bodyId}
          onChange={(bodyId) => setFieldValue('joining', { ...joining, bodyId })}
        />
        {typeof joining.bodyId === 'string' && (
          <JoiningFields values={joining} onChange={(next) => setFieldValue('joining', next)} />
        )}
      </FormSection>
    </EnterpriseForm>
  );
}

async function save(workspaceId: string, values: Values): Promise<string> {
  const { bodyId, ...joining } = (values.joining ?? {}) as Values;
  if (typeof bodyId !== 'string' || bodyId === '') return registerEnterprise(workspaceId, values);
  const body = await data.get('chamber', bodyId);
  return registerMember(
    workspaceId,
    values,
    { ...joining, bodyKind: 'chamber', bodyId },
    String(body?.row.name ?? ''),
  );
}

/** Puts a new enterprise into the register of its region, as long as nobody chose another one. */
function useRegisterOf(
  values: Readonly<Record<string, unknown>>,
  set: (name: string, value: unknown) => void,
) {
  const found = useFederationOf(values.region);
  const proposed = useRef(values.federationId);
  const put = useRef(set);
  put.current = set;
  const current = values.federationId;
  useEffect(() => {
    if (found === null || found === current || current !== proposed.current) return;
    proposed.current = found;
    put.current('federationId', found);
  }, [found, current]);
}
