import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import type { PlanNames } from './plan-names.ts';
import type { PlanUnderWay } from './use-plan.ts';

const FIRST = 20;

/** What finds no place, why, and what would help. */
export function PlanUncovered({
  plan,
  names,
  onGive,
}: {
  plan: PlanUnderWay;
  names: PlanNames;
  onGive: (targetId: string) => void;
}) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const [all, setAll] = useState(false);
  const list = plan.work.draft?.uncovered ?? [];
  if (list.length === 0) return null;
  const kindOf = (id: string) => plan.now?.kinds.get(id);
  return (
    <Stack component="section" gap="xs" aria-labelledby="plan-uncovered">
      <Title order={2} size="h3" id="plan-uncovered">
        {t('uncovered.title', { count: list.length })}
      </Title>
      {(['full', 'no-own', 'nobody'] as const).map((why) => {
        const of = list.filter((u) => u.why === why);
        if (of.length === 0) return null;
        const kinds = LIAISON_TARGETS.flatMap((kind) => {
          const count = of.filter((u) => kindOf(u.targetId) === kind).length;
          const said = { kind: labels.option('liaison', 'targetKind', kind), count };
          return count === 0 ? [] : [t('uncovered.byKind', said)];
        });
        return (
          <Text key={why}>
            {t(`uncovered.${why}`, { count: of.length })}{' '}
            <Text span c="dimmed" size="sm">
              {kinds.join(' · ')}
            </Text>
          </Text>
        );
      })}
      {(all ? list : list.slice(0, FIRST)).map(({ targetId }) => (
        <Group key={targetId} gap="sm">
          <span>{names.name(targetId)}</span>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`${t('uncovered.give')} ${names.name(targetId)}`}
            onClick={() => onGive(targetId)}
          >
            {t('uncovered.give')}
          </Button>
        </Group>
      ))}
      {!all && list.length > FIRST && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('showAll', { count: list.length })}
        </Button>
      )}
    </Stack>
  );
}
