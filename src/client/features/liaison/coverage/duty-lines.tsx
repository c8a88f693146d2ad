import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleFacts } from '#domain/liaison/coverage/rule-for.ts';
import type { BoardCell } from './board-rows.ts';
import { periodName } from './period-name.ts';
import { useRuleSentence } from './rule-sentence.ts';

/** What the rules ask for in a period, in words, and how much of it is done. */
export function DutyLines({ cell, rules }: { cell: BoardCell; rules: readonly RuleFacts[] }) {
  const { t } = useTranslation('coverage');
  const sentence = useRuleSentence();
  if (cell.duties.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(rules.length === 0 ? 'rule.none' : 'target.noRule')}
      </Text>
    );
  return (
    <List size="sm" listStyleType="none">
      {cell.duties.map(({ rule, period, required, visits }) => (
        <List.Item key={`${rule.id} ${period.key}`}>
          {t('target.due', {
            sentence: sentence({ ...rule, quota: null }),
            period: periodName(t, period),
            done: Math.min(required, visits.length),
            required,
          })}
        </List.Item>
      ))}
    </List>
  );
}
