import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { formatDate } from '#client/ui/format.ts';
import { deadlineOn } from '#domain/demand/demand.due.rules.ts';
import type { Demand, DemandState } from '#domain/demand/demand.entity.ts';

const COLOURS: Partial<Record<DemandState, string>> = {
  closed: 'dai',
  rejected: 'gray',
  terminated: 'gray',
  'long-term': 'yellow',
};

/** The state of a demand in one word. */
export function DemandStateBadge({ state }: { state: DemandState }) {
  const labels = useLabels();
  const colour = COLOURS[state];
  return (
    <Badge
      variant={colour ? 'light' : 'default'}
      {...(colour ? { color: colour } : {})}
      tt="none"
      fw={500}
    >
      {labels.option('demand', 'state', state)}
    </Badge>
  );
}

/** 还剩3个工作日 · 今天到期 · 超期2个工作日; nothing where no term runs. */
export function DeadlineText({
  of,
  today,
  long = false,
}: {
  of: Demand;
  today: string;
  /** With the date, and whether it is provisional. */
  long?: boolean;
}) {
  const { t, i18n } = useTranslation('demands');
  const deadline = deadlineOn(of, today);
  if (!deadline) return null;
  const { left, overdue, due, sure } = deadline;
  const said = overdue
    ? t('left.over', { count: -left })
    : left === 0
      ? t('left.today')
      : t('left.days', { count: left });
  return (
    <Text
      span
      inherit
      {...(overdue ? { c: 'var(--mantine-color-error)', fw: 600 } : left <= 1 ? { fw: 600 } : {})}
    >
      {said}
      {long && ` · ${t('left.by', { date: formatDate(due, i18n.language) })}`}
      {long && !sure && t('left.unsure')}
    </Text>
  );
}
