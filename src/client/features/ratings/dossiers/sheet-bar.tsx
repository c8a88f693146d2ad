import { Group, Paper, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { maximum } from '#domain/scheme/scheme.rules.ts';
import { type Entries, outcomeOf, sheetTotal, vetoesFound } from '#domain/scheme/sheet.rules.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';

/** The total of a sheet against the lines of its scheme, always in sight; acts stand beside it. */
export function SheetBar({
  scheme,
  entries,
  vetoed,
  title,
  total: given,
  children,
}: {
  scheme: Scheme;
  entries: Entries;
  vetoed: readonly string[] | null;
  /** What is counted: 自评合计. */
  title: string;
  /** Instead of the sum of the items, where a rule says what it is. */
  total?: number | null;
  children?: ReactNode;
}) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const words = useOutcomeWords(scheme);
  const sum = sheetTotal(scheme, entries);
  const total = given ?? sum.total;
  const max = maximum(scheme).total;
  const { standing, grade } = outcomeOf(scheme, total, vetoesFound(scheme, entries, vetoed));
  const line = scheme.passLine ?? 0;
  return (
    <Paper withBorder p="md" className="cb-sticky">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600} className="cb-number">
            {title} {total} / {max}
          </Text>
          <Text size="sm" c="dimmed" role="status">
            {standing === 'vetoed' && words.say('vetoed')}
            {standing === 'below' &&
              t('ratings:dossier.below', { line, gap: Math.round((line - total) * 100) / 100 })}
            {standing === 'pass' && t('ratings:dossier.pass', { line })}
            {standing === 'benchmark' &&
              t('ratings:dossier.benchmark', { line: scheme.benchmarkLine })}
            {grade && ` · ${grade.text}`}
            {sum.bonusClaimed > 0 &&
              ` · ${t('bonusOf', { bonus: sum.bonus, claimed: sum.bonusClaimed })}`}
          </Text>
        </div>
        <Group gap="xs" className="cb-no-print">
          {children}
        </Group>
      </Group>
      <Progress
        value={max === 0 ? 0 : Math.min(100, (total / max) * 100)}
        mt="xs"
        aria-label={title}
      />
    </Paper>
  );
}
