import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import type { Values } from '#client/records/ops.ts';
import { useSession } from '#client/records/use-session.ts';
import { useToday } from '#client/records/use-today.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { defaultDue } from '#domain/demand/demand.due.rules.ts';
import { DEMAND_CATEGORIES, demand } from '#domain/demand/demand.entity.ts';
import { takeInDemand } from './demand.commands.ts';
import { DemandForm } from './demand.form.tsx';
import { demandTarget } from './demand-target.ts';

/** `/liaison/demands/new?target=&visit=&leader=`: takes a demand in, also from a visit. */
export function DemandNewPage() {
  const { t } = useTranslation(['demands', 'liaison']);
  const [search] = useSearchParams();
  const visitId = search.get('visit');
  const visit = useQuery({ ...recordQuery('visit', visitId ?? ''), enabled: visitId !== null });
  const crumbs = [
    { label: t('liaison:title'), to: paths.liaison },
    { label: t('title'), to: paths.liaisonDemands },
  ];
  const ready = visitId === null || visit.data !== undefined;
  return (
    <Page title={t('new')} crumbs={crumbs}>
      {ready && <NewForm from={visit.data?.row ?? {}} />}
    </Page>
  );
}

/** The chamber of a secretary, the only leader of an officer: who brings the demand in. */
function useBringer() {
  const { session } = useSession();
  const grants = session?.grants ?? [];
  const of = (role: string, kind: string) => {
    const held = grants.filter((g) => g.role === role && g.scope.startsWith(`${kind}:`));
    return held.length === 1 ? (held[0]?.scope.slice(kind.length + 1) ?? null) : null;
  };
  const staff = grants.some((g) => g.role === 'staff' || g.role === 'admin');
  return {
    staff,
    chamberId: staff ? null : of('secretary', 'chamber'),
    leaderId: staff ? null : of('officer', 'leader'),
  };
}

function NewForm({ from }: { from: Values }) {
  const { t } = useTranslation('demands');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const today = useToday();
  const by = useBringer();
  const source = from.form === undefined ? (by.chamberId ? 'chamber' : null) : sourceOf(from.form);
  const state = useRecordForm({
    entity: demand,
    initial: {
      targetKind: 'enterprise',
      targetId: search.get('target') ?? from.targetId ?? null,
      visitId: search.get('visit'),
      leaderId: search.get('leader') ?? from.leaderId ?? by.leaderId,
      campaignId: from.campaignId ?? null,
      chamberId: by.chamberId,
      source,
      state: 'registered',
      registeredOn: today,
    },
    draftKey: `demand:new:${search.get('visit') ?? search.get('target') ?? ''}`,
    check: (values): { registeredOn?: string } =>
      String(values.registeredOn ?? '') > today ? { registeredOn: t('do.future') } : {},
    onCancel: () => void navigate(paths.liaisonDemands),
    onSave: async (values) => {
      const target = await demandTarget(String(values.targetId));
      if (!target) throw new Error(t('form.targetGone'));
      const category = DEMAND_CATEGORIES.find((known) => known === values.category) ?? null;
      const dueOn = values.dueOn ?? defaultDue(category, String(values.registeredOn));
      // The due date is staff's to set; who brings a demand in leaves it to the default.
      const due = by.staff ? { dueOn } : { dueOn: null };
      const id = await takeInDemand({ ...values, ...due, targetKind: target.kind });
      await navigate(paths.demand(id), { replace: true });
    },
  });
  return <DemandForm state={state} mayDue={by.staff} />;
}

/** The form of a visit as the source of a demand. */
function sourceOf(form: unknown): string {
  return form === 'talk' || form === 'call' || form === 'letter' ? form : 'visit';
}
