import { Stack } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#client/data/data-port.ts';
import { useSession } from '#client/records/use-session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { refusalsQuery } from './inbox.queries.ts';
import { IssueCard } from './issue-card.tsx';
import { underParents } from './issues.rules.ts';
import { useNextStop } from './use-next-stop.ts';
import { useShown } from './use-shown.tsx';

const NONE: readonly Refusal[] = [];

/** Changes of one's own that were refused: why, what can be done, what became of them. */
export function MineTab({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTranslation('inbox');
  const { session } = useSession();
  const { data: open = NONE } = useQuery(refusalsQuery('open'));
  const { data: done = NONE } = useQuery(refusalsQuery('done'));
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => underParents(issues), [issues]);
  const { shown, more } = useShown(groups);
  useNextStop(
    list,
    useMemo(() => issues.map((issue) => issue.id), [issues]),
  );
  const became = ({ n, at }: Issue) =>
    [...open, ...done].find((r) => r.author === session?.user.id && r.n === n && r.at === at);
  return (
    <Stack gap="md" ref={list} tabIndex={-1}>
      {groups.length === 0 && (
        <EmptyState
          icon={<IconChecks size={28} />}
          what={t('empty.mineWhat')}
          why={t('empty.mineWhy')}
        />
      )}
      {shown.map(({ issue, dependents }) => (
        <IssueCard
          key={issue.id}
          issue={issue}
          dependents={dependents}
          became={became(issue) ?? null}
        />
      ))}
      {more}
    </Stack>
  );
}
