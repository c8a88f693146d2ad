import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { useRights } from '#client/records/use-rights.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import { changeDemand } from './demand.commands.ts';
import { DemandForm } from './demand.form.tsx';
import { DemandAbsent } from './demand-absent.tsx';
import { demandTarget } from './demand-target.ts';

/** `/liaison/demands/:id/edit`: corrects what is written; the state changes by its steps. */
export function DemandEditPage() {
  const { t } = useTranslation('demands');
  const { id = '' } = useParams();
  const { data: record } = useQuery(recordQuery('demand', id));
  if (record === null) return <DemandAbsent />;
  const crumbs = [
    { label: t('title'), to: paths.liaisonDemands },
    { label: String(record?.row.title ?? ''), to: paths.demand(id) },
  ];
  return (
    <Page title={t('edit')} crumbs={crumbs}>
      {record && <EditForm key={record.id} record={record} />}
    </Page>
  );
}

function EditForm({ record }: { record: LocalRecord }) {
  const { row } = record;
  const rights = useRights();
  const { t } = useTranslation('demands');
  const navigate = useNavigate();
  const back = () => void navigate(paths.demand(row.id));
  const state = useRecordForm({
    entity: demand,
    initial: row,
    draftKey: `demand:${row.id}`,
    onCancel: back,
    onSave: async (values) => {
      const target = await demandTarget(String(values.targetId));
      if (!target) throw new Error(t('form.targetGone'));
      await changeDemand(row, { ...values, targetKind: target.kind });
      back();
    },
  });
  return <DemandForm state={state} whole mayDue={rights.of(record).field('dueOn')} />;
}
