import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarDue, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDownloading } from '#client/ui/downloading.ts';
import { formatDate } from '#client/ui/format.ts';
import type { Duty } from '#domain/liaison/coverage/cells.ts';
import type { Due } from '#domain/liaison/coverage/due.ts';

const left = (duties: readonly Duty[]) =>
  duties.reduce((n, d) => n + d.required - d.visits.length, 0);

/** What is to be done for a target, in one line that needs no colour to be read. */
export function DueText({ due }: { due: Due }) {
  const { t, i18n } = useTranslation(['field', 'common']);
  const downloading = useDownloading();
  const [next] = due.open;
  if (due.overdue.length > 0)
    return (
      <Line Icon={IconAlertTriangle} color="var(--cb-seal)">
        {t('due.overdue', { count: left(due.overdue) })}
      </Line>
    );
  if (next)
    return (
      <Line Icon={IconCalendarDue} color="var(--cb-amber)">
        {t('due.open', {
          count: left(due.open.filter((d) => d.period.to === next.period.to)),
          date: formatDate(next.period.to, i18n.language),
        })}
      </Line>
    );
  return (
    <Line Icon={IconCircleCheck} color="dimmed">
      {downloading ? t('common:state.downloading') : t('due.nothing')}
    </Line>
  );
}

function Line({
  Icon,
  color,
  children,
}: {
  Icon: typeof IconCircleCheck;
  color: string;
  children: string;
}) {
  return (
    <Text size="sm" c={color} component="span" style={{ display: 'inline-flex', gap: 6 }}>
      <Icon size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      {children}
    </Text>
  );
}
