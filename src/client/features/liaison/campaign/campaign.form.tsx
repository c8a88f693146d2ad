import { useTranslation } from 'react-i18next';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { campaign } from '#domain/campaign/campaign.entity.ts';
import { earliest, latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { saveCampaign } from './campaign.commands.ts';

const F = fieldsOf(campaign);

/** A campaign: name, dates, what each officer is to bring, the document. `onDone` gets its id. */
export function CampaignForm({
  row,
  federationId,
  today,
  onDone,
}: {
  row: Row | null;
  federationId: string | null;
  today: string;
  onDone: (id: string | null) => void;
}) {
  const { t } = useTranslation('coverage');
  const state = useRecordForm({
    entity: campaign,
    initial: row ?? { federationId, from: today },
    draftKey: `campaign:${row?.id ?? 'new'}`,
    check: ({ from, to }) =>
      typeof from === 'string' && typeof to === 'string' && to !== '' && latest(to) < earliest(from)
        ? { to: t('campaign.endBeforeStart') }
        : {},
    onCancel: () => onDone(null),
    onSave: async (values) => onDone(await saveCampaign(row, values)),
  });
  return (
    <RecordForm state={state}>
      <F name="name" autoFocus />
      <F name="federationId" refKinds={['federation']} />
      <F name="from" />
      <F name="to" />
      <F name="duties" description={t('campaign.dutiesHint')} />
      <F name="basisDocument" />
      <F name="note" />
    </RecordForm>
  );
}
