import { Button, Drawer, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { useDownloading } from '#client/ui/downloading.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { type LiaisonRule, liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { useRuleSentence } from '../coverage/rule-sentence.ts';
import { endRule, removeRule } from './campaign.commands.ts';
import { RuleForm } from './rule.form.tsx';

const F = fieldsOf(liaisonRule);
type Open = { readonly form: 'new' } | { readonly form: 'edit' | 'end'; readonly row: Row } | null;

/** The rules of a campaign, or the standing ones, each as a sentence. */
export function RulesPanel({
  title,
  why,
  rules,
  campaignId,
  federationId,
  today,
  mayWrite,
}: {
  title: string;
  why: string;
  rules: readonly LiaisonRule[];
  campaignId: string | null;
  federationId: string | null;
  today: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('coverage');
  const sentence = useRuleSentence();
  const downloading = useDownloading();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const show = async (form: 'edit' | 'end', id: string) => {
    const found = await data.get('liaison-rule', id);
    if (found) setOpen({ form, row: found.row });
  };
  const remove = async (id: string) => {
    const found = await data.get('liaison-rule', id);
    if (found) await removeRule(found.row);
  };
  const span = (rule: LiaisonRule) =>
    [
      rule.from && t('rules.since', { from: rule.from }),
      rule.to && t('rules.ended', { to: rule.to }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Group justify="space-between">
        <Title order={2}>{title}</Title>
        {mayWrite && (
          <Button variant="light" onClick={() => setOpen({ form: 'new' })}>
            {t('rules.new')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {rules.length === 0 && !downloading ? t('rules.noneWhy') : why}
      </Text>
      {rules.length > 0 && (
        <DataTable
          caption={title}
          rows={rules}
          rowKey={(rule) => rule.id}
          columns={[
            {
              key: 'name',
              label: t('rules.name'),
              cell: (rule) => (
                <>
                  <Text fw={600}>{rule.name}</Text>
                  <Text size="sm">{sentence(rule)}</Text>
                  <Text size="xs" c="dimmed">
                    {span(rule)}
                  </Text>
                </>
              ),
            },
            {
              key: 'act',
              label: t('visit.act'),
              cell: (rule) =>
                mayWrite && (
                  <Group gap={4} wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="light"
                      onClick={() => void show('edit', rule.id)}
                    >
                      {t('visit.change')}
                    </Button>
                    {rule.to === null && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() => void show('end', rule.id)}
                      >
                        {t('rules.end')}
                      </Button>
                    )}
                    {rule.from !== null && rule.from >= today && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="gray"
                        onClick={() => void remove(rule.id)}
                      >
                        {t('rules.delete')}
                      </Button>
                    )}
                  </Group>
                ),
            },
          ]}
        />
      )}
      <Drawer
        opened={open?.form === 'new' || open?.form === 'edit'}
        onClose={close}
        title={t(open?.form === 'edit' ? 'rules.edit' : 'rules.new')}
        position="right"
        size="lg"
      >
        {open && open.form !== 'end' && (
          <RuleForm
            row={open.form === 'edit' ? open.row : null}
            federationId={federationId}
            campaignId={campaignId}
            today={today}
            onDone={close}
          />
        )}
      </Drawer>
      <Modal opened={open?.form === 'end'} onClose={close} title={t('rules.endTitle')}>
        {open?.form === 'end' && <EndRule row={open.row} today={today} onDone={close} />}
      </Modal>
    </Stack>
  );
}

function EndRule({ row, today, onDone }: { row: Row; today: string; onDone: () => void }) {
  const { t } = useTranslation('coverage');
  const state = useRecordForm({
    entity: liaisonRule,
    initial: { ...row, to: today },
    draftKey: `liaison-rule:end:${row.id}`,
    needed: ['to'],
    onCancel: onDone,
    onSave: async (values) => {
      await endRule(row, String(values.to));
      onDone();
    },
  });
  return (
    <RecordForm state={state} saveLabel={t('rules.end')}>
      <F name="to" label={t('rules.endOn')} description={t('rules.endHint')} autoFocus />
    </RecordForm>
  );
}
