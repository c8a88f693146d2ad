import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordsQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useRights } from '#client/records/use-rights.ts';
import { ActDialog } from '#client/ui/act-dialog.tsx';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { demand } from '#domain/demand/demand.entity.ts';
import { STEPS, stepFaults, stepTo } from '#domain/demand/demand.rules.ts';
import { isPartialDate } from '#domain/kernel/date.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { f } from '#domain/kernel/field.ts';
import { stepDemands } from './demand.commands.ts';

const DAY = f.date();
/** Steps that need nothing which differs from demand to demand. */
const BULK = ['assigned', 'in-progress'] as const;
type BulkStep = (typeof BULK)[number];

/** One step with all marked demands at once. */
export function DemandBulk({
  ids,
  today,
  onDone,
}: {
  ids: ReadonlySet<string>;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('demands');
  const [open, setOpen] = useState(false);
  return (
    <Group gap="sm">
      <Text size="sm">{t('bulk.selected', { count: ids.size })}</Text>
      <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('bulk.step')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={onDone}>
        {t('bulk.clear')}
      </Button>
      {open && (
        <BulkStepDialog
          ids={[...ids]}
          today={today}
          onClose={(done) => {
            setOpen(false);
            if (done) onDone();
          }}
        />
      )}
    </Group>
  );
}

function BulkStepDialog({
  ids,
  today,
  onClose,
}: {
  ids: readonly string[];
  today: string;
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation('demands');
  const labels = useLabels();
  const rights = useRights();
  const { data: records = [] } = useQuery(recordsQuery('demand', ids));
  const [to, setTo] = useState<BulkStep>('assigned');
  const [handler, setHandler] = useState('');
  const [day, setDay] = useState(today);
  const values = { day, ...(to === 'assigned' ? { handler: handler.trim() } : {}) };
  const fit = records.filter((record) => {
    const of = asRecord(demand, record.row);
    const step = STEPS[of.state].find((one) => one.to === to && one.way === 'on');
    if (!step || stepFaults(of, step, { ...values, handler: '—' }).length > 0) return false;
    return rights.of(record).values(stepTo(of, to, { ...values, handler: '—' }));
  });
  const named = to !== 'assigned' || handler.trim() !== '';
  const ready = fit.length > 0 && named && isPartialDate(day) && day <= today;
  const save = () =>
    stepDemands(
      fit.map((record) => record.row),
      to,
      values,
      labels.option('demand', 'state', to),
    );
  return (
    <ActDialog
      title={t('bulk.step')}
      action={t('bulk.do', { count: fit.length })}
      ready={ready}
      onAct={save}
      onClose={onClose}
    >
      <Select
        label={t('do.title')}
        data={BULK.map((value) => ({ value, label: t(`do.${value}`) }))}
        value={to}
        allowDeselect={false}
        onChange={(next) => setTo(BULK.find((known) => known === next) ?? 'assigned')}
      />
      {to === 'assigned' && (
        <TextInput
          label={labels.field('demand', 'handler')}
          maxLength={demand.fields.handler.max}
          value={handler}
          onChange={(event) => setHandler(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <FieldInput
        kind="demand"
        name="bulk-day"
        field={DAY}
        label={t('bulk.day')}
        value={day}
        onChange={(next) => setDay(typeof next === 'string' ? next : today)}
        error={day > today ? t('do.future') : undefined}
      />
      {fit.length < records.length && (
        <Text size="sm" role="status">
          {t('bulk.cant', { count: records.length - fit.length })}
        </Text>
      )}
    </ActDialog>
  );
}
