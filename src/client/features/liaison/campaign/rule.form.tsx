import { Checkbox, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { LEADER_RANKS } from '#domain/leader/leader.entity.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { CADENCE_PERIODS, liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { VISIT_FORMS } from '#domain/visit/visit.entity.ts';
import { useRuleSentence } from '../coverage/rule-sentence.ts';
import { saveRule } from './campaign.commands.ts';

const F = fieldsOf(liaisonRule);
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null;
const whole = (value: unknown): number | null => {
  const n = Number(value);
  return Number.isInteger(n) && n > 0 ? n : null;
};
const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** Who keeps in touch with whom, how often and how; the sentence below says it while one types. */
export function RuleForm({
  row,
  federationId,
  campaignId,
  today,
  onDone,
}: {
  row: Row | null;
  federationId: string | null;
  campaignId: string | null;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const sentence = useRuleSentence();
  const state = useRecordForm({
    entity: liaisonRule,
    initial: row ?? { federationId, campaignId, per: 'quarter', times: 1, from: today },
    draftKey: `liaison-rule:${row?.id ?? `new:${campaignId ?? ''}`}`,
    check: ({ times, per, quota }) => {
      if (whole(times) && !oneOf(CADENCE_PERIODS, per)) return { per: t('rules.needsPer') };
      if (whole(times) || whole(quota)) return {};
      return { times: per ? t('rules.needsTimes') : t('rules.nothing') };
    },
    onCancel: onDone,
    onSave: async (values) => {
      await saveRule(row, values);
      onDone();
    },
  });
  const { values } = state.form;
  return (
    <RecordForm state={state}>
      <F name="name" autoFocus />
      <F name="rank" />
      <F name="targetKind" />
      <F name="times" />
      <F name="per" />
      <Checkbox.Group
        label={labels.field('liaison-rule', 'forms')}
        description={t('rules.formsHint')}
        value={texts(values.forms)}
        onChange={(next) => state.form.setFieldValue('forms', next.length > 0 ? next : null)}
      >
        <Group gap="md" mt={6}>
          {VISIT_FORMS.map((form) => (
            <Checkbox key={form} value={form} label={labels.option('visit', 'form', form)} />
          ))}
        </Group>
      </Checkbox.Group>
      <F name="quota" />
      <Paper withBorder p="sm" role="status" aria-live="polite">
        <Text size="xs" c="dimmed">
          {t('rules.reads')}
        </Text>
        <Text fw={600}>
          {sentence({
            rank: oneOf(LEADER_RANKS, values.rank),
            targetKind: oneOf(LIAISON_TARGETS, values.targetKind),
            quota: whole(values.quota),
            times: whole(values.times),
            per: oneOf(CADENCE_PERIODS, values.per),
            forms: texts(values.forms),
          })}
        </Text>
      </Paper>
      <F name="from" description={row ? t('rules.editHint') : undefined} />
      <F name="basisDocument" />
    </RecordForm>
  );
}
