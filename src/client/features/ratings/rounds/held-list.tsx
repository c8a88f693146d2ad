import { Anchor, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { OutcomeWords } from '../use-outcome-words.ts';
import type { BoardLine } from './board-lines.ts';
import { holdWords } from './hold-words.ts';
import type { Hold } from './round-steps.rules.ts';

const SHOWN = 20;

/** Dossiers that can't take a step: why, and where to mend it. */
export function HeldList({
  held,
  words,
}: {
  held: readonly { readonly line: BoardLine; readonly holds: readonly Hold[] }[];
  words: OutcomeWords;
}) {
  const { t } = useTranslation('rounds');
  const labels = useLabels();
  const mend = ({ line, holds }: (typeof held)[number]) =>
    holds.some((h) => h.block === 'objection')
      ? withQuery(paths.round(line.dossier.roundId), { tab: 'notice' })
      : paths.dossier(line.id);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('bulk.held', { count: held.length })}
      </Text>
      <List size="sm">
        {held.slice(0, SHOWN).map((one) => (
          <List.Item key={one.line.id}>
            {one.line.name}：
            {one.holds
              .map((h) => holdWords(t, labels, words, h, one.line.dossier.vetoReason))
              .join('；')}{' '}
            <Anchor component={Link} to={mend(one)} inherit underline="always">
              {t('bulk.mend')}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {held.length > SHOWN && (
        <Text size="sm">{t('bulk.moreHeld', { count: held.length - SHOWN })}</Text>
      )}
    </Stack>
  );
}
