import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { changeChamber } from './chamber.commands.ts';
import { ChamberForm } from './chamber.form.tsx';
import { ChamberAbsent } from './chamber-absent.tsx';
import { useChamberForm } from './use-chamber-form.ts';

/** `/chambers/:id/edit`: corrects a chamber. */
export function ChamberEditPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const rights = useRights();
  const { data: record } = useQuery(recordQuery('chamber', id));
  if (record === null) return <ChamberAbsent />;
  return (
    <Page
      title={t('chambers:edit')}
      crumbs={[
        { label: t('chambers:title'), to: paths.chambers },
        { label: String(record?.row.name ?? ''), to: paths.chamber(id) },
      ]}
    >
      {record && <EditForm row={record.row} may={rights.of(record).field} />}
    </Page>
  );
}

function EditForm({ row, may }: { row: Row; may: (field: string) => boolean }) {
  const navigate = useNavigate();
  // What the form began with: changes that arrive meanwhile must not be written back as ours.
  const [seen, setSeen] = useState(row);
  const back = () => void navigate(paths.chamber(row.id));
  const state = useChamberForm({
    self: row.id,
    initial: seen,
    draftKey: `chamber:${row.id}`,
    onSave: async (values, close) => {
      await changeChamber(seen, values);
      if (close) back();
      else setSeen({ ...seen, ...values, id: seen.id });
    },
    onCancel: back,
  });
  return <ChamberForm state={state} may={may} />;
}
