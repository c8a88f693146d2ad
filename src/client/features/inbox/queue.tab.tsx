import { Stack } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#client/ui/empty-state.tsx';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { refusalsUnderParents } from './issues.rules.ts';
import { RefusalCard } from './refusal-card.tsx';
import { useNextStop } from './use-next-stop.ts';
import { useShown } from './use-shown.tsx';

/** Refused changes of others, for the staff: carry out or lay aside. */
export function QueueTab({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => refusalsUnderParents(refusals), [refusals]);
  const { shown, more } = useShown(groups);
  useNextStop(
    list,
    useMemo(() => refusals.map((refusal) => refusal.id), [refusals]),
  );
  return (
    <Stack gap="md" ref={list} tabIndex={-1}>
      {groups.length === 0 && (
        <EmptyState
          icon={<IconChecks size={28} />}
          what={t('empty.queueWhat')}
          why={t('empty.queueWhy')}
        />
      )}
      {shown.map(({ refusal, dependents }) => (
        <RefusalCard key={refusal.id} refusal={refusal} dependents={dependents} />
      ))}
      {more}
    </Stack>
  );
}
