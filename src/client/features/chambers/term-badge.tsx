import { Badge, Group } from '@mantine/core';
import { useWords } from '#client/records/use-words.ts';
import { DateText } from '#client/ui/date-text.tsx';
import type { TermClock, TermPhase } from '#domain/term/term.rules.ts';

const AMBER = { background: 'var(--cb-amber-wash)', color: 'var(--cb-amber)' };
const TONES = {
  running: undefined,
  'within-12': { background: 'var(--cb-wash)', color: 'var(--mantine-color-text)' },
  'within-6': AMBER,
  'within-3': AMBER,
  overdue: { background: 'var(--cb-seal-wash)', color: 'var(--cb-seal)' },
} as const satisfies Record<TermPhase, object | undefined>;

/** When a term ends, and how urgent that is: `2027-09-30 · 一年内届满`. */
export function TermBadge({ clock, undated = false }: { clock: TermClock; undated?: boolean }) {
  const { t } = useWords();
  return (
    <Group gap={6} wrap="nowrap">
      {!undated && <DateText value={clock.ends} table />}
      {clock.phase !== 'running' && (
        <Badge tt="none" fw={500} style={TONES[clock.phase]}>
          {t(`chambers:term.phase.${clock.phase}`)}
        </Badge>
      )}
    </Group>
  );
}
