import { Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import { latest } from '#domain/kernel/date.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { type Visit, visit } from '#domain/visit/visit.entity.ts';
import { saveVisit } from './visit.commands.ts';
import { VisitLeader } from './visit-leader.tsx';

const F = fieldsOf(visit);
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/**
 * A visit in at most six fields: when, how, with whom, what about, pictures, and the campaign's duties
 * where it has any. Whom it went to and whose it is stand above them as text. Nothing asks for a
 * place, a photo or a time. Everything typed is kept as a draft.
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
  target: Target & { readonly name: string };
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
      targetKind: target.kind,
      targetId: target.id,
      date: today,
      form: 'visit',
      leaderId,
      campaignId,
    },
    draftKey: `visit:${before?.id ?? `new:${target.id}`}`,
    check: ({ date }) =>
      typeof date === 'string' && date !== '' && latest(date) > today && date > today
        ? { date: t('visit.future') }
        : {},
    onCancel: () => onDone(false),
    onSave: async (values) => {
      const words = {
        target: target.name,
        date: String(values.date),
        form: labels.option('visit', 'form', String(values.form)),
      };
      await saveVisit(before, values, words);
      onDone(true);
    },
  });
  const { values } = state.form;
  const duties = [...new Set([...texts(campaign?.row.duties), ...texts(values.duties)])];
  return (
    <RecordForm state={state}>
      <Stack gap={2}>
        <Text>
          {labels.field('visit', 'targetId')}
          {t('visit.is')}
          <strong>{target.name}</strong>
        </Text>
        <VisitLeader
          leaderId={typeof values.leaderId === 'string' ? values.leaderId : null}
          error={state.form.errors.leaderId !== undefined}
        />
      </Stack>
      <SimpleGrid cols={2}>
        <F name="date" autoFocus />
        <F name="form" />
      </SimpleGrid>
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
