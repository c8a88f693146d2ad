import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { latest } from '#domain/kernel/date.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { type Visit, visit } from '#domain/visit/visit.entity.ts';
import { targetOf } from './target-of.ts';
import { saveVisit } from './visit.commands.ts';

const F = fieldsOf(visit);
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/**
 * A visit in at most six fields: whom, when, how, with whom, what about, and the campaign's duties
 * where it has any. Nothing asks for a place, a photo or a time. Everything typed is kept as a draft.
 */
export function VisitForm({
  before = null,
  target,
  leaderId,
  campaignId,
  today,
  onDone,
}: {
  /** The visit to change; none for a new one. */
  before?: Visit | null;
  /** Chosen in the form where it is not given. */
  target?: Target & { readonly name: string };
  /** Whose visit it is, where that is known: his own view, or the target's leader. */
  leaderId: string | null;
  campaignId: string | null;
  today: string;
  onDone: (saved: boolean) => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const campaign = useQuery({
    ...recordQuery('campaign', campaignId ?? ''),
    enabled: campaignId !== null,
  }).data;
  const state = useRecordForm({
    entity: visit,
    initial: before ?? {
      targetKind: target?.kind ?? 'chamber',
      targetId: target?.id,
      date: today,
      form: 'visit',
      leaderId,
      campaignId,
    },
    draftKey: `visit:${before?.id ?? `new:${target?.id ?? ''}`}`,
    check: ({ date }) =>
      typeof date === 'string' && date !== '' && latest(date) > today && date > today
        ? { date: t('visit.future') }
        : {},
    onCancel: () => onDone(false),
    onSave: async (values) => {
      const whom = target ?? (await targetOf(String(values.targetId)));
      const words = {
        target: whom?.name ?? '',
        date: String(values.date),
        form: labels.option('visit', 'form', String(values.form)),
      };
      await saveVisit(before, { ...values, targetKind: whom?.kind ?? values.targetKind }, words);
      onDone(true);
    },
  });
  const { values } = state.form;
  const duties = [...new Set([...texts(campaign?.row.duties), ...texts(values.duties)])];
  return (
    <RecordForm state={state}>
      {target ? (
        <Text>
          {t('visit.target')}：<strong>{target.name}</strong>
        </Text>
      ) : (
        <F name="targetId" refKinds={[...LIAISON_TARGETS]} autoFocus />
      )}
      <F name="date" autoFocus={target !== undefined} />
      <F name="form" />
      <F name="leaderId" />
      <F name="participants" description={t('visit.participantsHint')} />
      <F name="content" />
      <F name="photos" />
      {duties.length > 0 && (
        <Checkbox.Group
          label={t('visit.dutiesOf', { campaign: String(campaign?.row.name ?? '') })}
          value={texts(values.duties)}
          onChange={(next) => state.form.setFieldValue('duties', next.length > 0 ? next : null)}
        >
          <Stack gap={4} mt={6}>
            {duties.map((duty) => (
              <Checkbox key={duty} value={duty} label={duty} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </RecordForm>
  );
}
