import { Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { usePlanNames } from './plan-names.ts';
import type { PlanUnderWay } from './use-plan.ts';

/** Shown at once; the rest is found by name. */
const FIRST = 40;

/** Assignments that a reshuffle may move: each can be locked before it is asked for. */
export function PlanStanding({ plan }: { plan: PlanUnderWay }) {
  const { t } = useTranslation('plan');
  const names = usePlanNames(plan.rows);
  const [open, { toggle }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const locked = new Set(plan.work.kept);
  const found = plan.movable.filter(
    (row) =>
      words === '' ||
      names.name(row.targetId).includes(words) ||
      names.name(row.leaderId).includes(words),
  );
  const ids = found.map((row) => row.id);
  return (
    <Paper component="section" p="md" withBorder aria-labelledby="plan-standing">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h3" id="plan-standing">
            {t('standing.title', { count: plan.movable.length })}
          </Title>
          <Button variant="default" size="compact-md" aria-expanded={open} onClick={toggle}>
            {t(open ? 'standing.hide' : 'standing.show')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('standing.hint')}
        </Text>
        {open && (
          <>
            <Group gap="sm" align="flex-end">
              <TextInput
                style={{ flex: '1 1 14rem', maxWidth: 360 }}
                label={t('standing.find')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button variant="light" onClick={() => plan.keep(ids, true)}>
                {t('standing.lockAll', { count: ids.length })}
              </Button>
              <Button variant="subtle" onClick={() => plan.keep(ids, false)}>
                {t('standing.unlockAll', { count: ids.length })}
              </Button>
            </Group>
            <DataTable
              caption={t('standing.title', { count: plan.movable.length })}
              rows={found.slice(0, FIRST)}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'target',
                  label: t('columns.target'),
                  cell: (row) => names.name(row.targetId),
                },
                { key: 'now', label: t('columns.now'), cell: (row) => names.name(row.leaderId) },
                {
                  key: 'from',
                  label: t('standing.since'),
                  cell: (row) => <DateText value={row.from} table />,
                },
                {
                  key: 'lock',
                  label: t('columns.act'),
                  cell: (row) => (
                    <Checkbox
                      label={t('lock')}
                      aria-label={t('standing.lockRow', {
                        target: names.name(row.targetId),
                        leader: names.name(row.leaderId),
                      })}
                      checked={locked.has(row.id)}
                      onChange={(event) => plan.keep([row.id], event.currentTarget.checked)}
                    />
                  ),
                },
              ]}
            />
            {found.length > FIRST && (
              <Text size="sm" c="dimmed">
                {t('standing.more', { count: found.length - FIRST })}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Paper>
  );
}
