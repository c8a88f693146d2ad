import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { LeaderSelect } from '../leader-select.tsx';
import { usePlanNames } from '../plan/plan-names.ts';
import { useReasonWords } from '../plan/reason-words.ts';
import { END_ONLY } from './handover-work.ts';
import type { HandoverUnderWay } from './use-handover.ts';

/** A successor for each open assignment: suggested, one for all, or by hand. */
export function AssignStep({ state }: { state: HandoverUnderWay }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const words = useReasonWords();
  const names = usePlanNames(state.rows);
  const { open, takers } = state;
  const suggested = new Map(state.suggestions.map((s) => [s.liaisonId, s]));
  const left = open.length - state.lines.length;
  const whyOf = (id: string, chosen: string | null): string => {
    const s = suggested.get(id);
    if (chosen === END_ONLY) return '';
    if (chosen !== null && chosen !== s?.leaderId) return words({ reasons: [], byHand: true });
    if (chosen !== null && s) return words(s);
    if (s?.why === 'shared') return t('handover.shared');
    return s?.why ? t('handover.full') : t('handover.unset');
  };
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="md">
        <div>
          <Text size="sm" c="dimmed" mb={4}>
            {t('handover.suggesting')}
          </Text>
          <Button variant="light" onClick={state.suggest}>
            {t('handover.suggest')}
          </Button>
        </div>
        <div style={{ flex: '1 1 18rem', maxWidth: '28rem' }}>
          <LeaderSelect
            label={t('handover.oneForAll')}
            leaders={takers}
            loadOf={(l) => state.loadOf(l.id)}
            value={null}
            onChange={(id) => id && state.giveAll(id)}
          />
        </div>
      </Group>
      <DataTable
        caption={t('handover.step.assign')}
        rows={open}
        rowKey={(l) => l.id}
        columns={[
          { key: 'target', label: t('columns.target'), cell: (l) => names.name(l.targetId) },
          {
            key: 'role',
            label: t('ask.role'),
            cell: (l) => labels.option('liaison', 'role', l.role),
          },
          {
            key: 'successor',
            label: t('handover.successor'),
            cell: (l) => (
              <LeaderSelect
                hidden
                label={t('handover.successorOf', { target: names.name(l.targetId) })}
                leaders={takers}
                loadOf={(of) => state.loadOf(of.id, l)}
                value={state.chosen(l.id)}
                onChange={(to) => state.give(l.id, to)}
                other={{ value: END_ONLY, label: t('handover.endOnly') }}
              />
            ),
          },
          { key: 'why', label: t('columns.why'), cell: (l) => whyOf(l.id, state.chosen(l.id)) },
        ]}
      />
      <Text role="status" size="sm" c="dimmed">
        {left > 0 ? t('handover.unsetLeft', { count: left }) : ''}
      </Text>
    </Stack>
  );
}
