import { Button, Group, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import type { Rights } from '#client/records/use-rights.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import { nextSteps, type Step, stepTo } from '#domain/demand/demand.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { stepDemand } from './demand.commands.ts';
import { StepDialog } from './step.dialog.tsx';
import { useStepName } from './use-step-name.ts';

/** Stands in for what a step asks for, so that the right to take it can be judged beforehand. */
const ANY = { handler: '—', reply: '—', outcome: 'solved', satisfaction: 'satisfied' } as const;

/** The next step as one button, what else may be done behind another. */
export function DemandSteps({
  record,
  may,
  today,
}: {
  record: LocalRecord;
  may: Rights;
  today: string;
}) {
  const { t } = useTranslation('demands');
  const labels = useLabels();
  const name = useStepName();
  const [open, setOpen] = useState<Step | null>(null);
  const of = asRecord(demand, record.row);
  const steps = nextSteps(of).filter((step) => {
    const needed = Object.fromEntries(
      step.needs.map((field) => [field, of[field] ?? ANY[field as keyof typeof ANY]]),
    );
    const patch = stepTo(of, step.to, { ...needed, day: '9999-12-31' });
    const changed = Object.entries(patch).filter(
      ([field, v]) => v !== record.row[field] && (v ?? record.row[field] ?? null) !== null,
    );
    return may.values(Object.fromEntries(changed));
  });
  const [first, ...others] = steps;
  if (!first)
    return (
      <Text c="dimmed" size="sm">
        {t('do.none')}
      </Text>
    );
  // What needs nothing to be filled in is done with one press; undo takes it back.
  const take = (step: Step) =>
    step.needs.length > 0
      ? setOpen(step)
      : void stepDemand(
          record.row,
          step.to,
          { day: today },
          labels.option('demand', 'state', step.to),
        );
  return (
    <Group gap="xs">
      <Button onClick={() => take(first)}>{name(first)}</Button>
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t('do.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((step) => (
              <Menu.Item key={`${step.way}-${step.to}`} onClick={() => take(step)}>
                {name(step)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open && (
        <StepDialog
          row={record.row}
          step={open}
          today={today}
          may={may.field}
          onDone={() => setOpen(null)}
        />
      )}
    </Group>
  );
}
