import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useEnterpriseForm } from '#client/records/enterprise/use-enterprise-form.ts';
import { useWords } from '#client/records/use-words.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { changeEnterprise } from './enterprise.commands.ts';
import { EnterpriseForm } from './enterprise.form.tsx';
import { EnterpriseAbsent } from './enterprise-absent.tsx';

/** `/enterprises/:id/edit`: corrects an enterprise. */
export function EnterpriseEditPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data: record } = useQuery(recordQuery('enterprise', id));
  if (record === null) return <EnterpriseAbsent />;
  return (
    <Page
      title={t('enterprises:edit')}
      crumbs={[
        { label: t('enterprises:title'), to: paths.enterprises },
        { label: String(record?.row.name ?? ''), to: paths.enterprise(id) },
      ]}
    >
      {record && <EditForm row={record.row} />}
    </Page>
  );
}

function EditForm({ row }: { row: Row }) {
  const navigate = useNavigate();
  // What the form began with: changes that arrive meanwhile must not be written back as ours.
  const [seen, setSeen] = useState(row);
  const back = () => void navigate(paths.enterprise(row.id));
  const form = useEnterpriseForm({
    row: seen,
    initial: seen,
    draftKey: `enterprise:${row.id}`,
    onSave: async (values, close) => {
      await changeEnterprise(seen, values);
      if (close) back();
      else setSeen({ ...seen, ...values, id: seen.id });
    },
    onCancel: back,
  });
  return <EnterpriseForm form={form} />;
}
