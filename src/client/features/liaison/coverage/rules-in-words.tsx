import { Anchor, Button, List, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDownloading } from '#client/ui/downloading.ts';
import { paths } from '#client/ui/paths.ts';
import { holdsOn } from '#domain/kernel/date.ts';
import type { LiaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { useRuleSentence } from './rule-sentence.ts';

const FIRST = 3;

/** The rules by which the board judges, in words, above it. */
export function RulesInWords({
  rules,
  campaign,
  campaignName,
  kind,
  day,
  mayMake,
}: {
  rules: readonly LiaisonRule[];
  campaign: string | null;
  campaignName: (id: string) => string;
  kind: LiaisonRule['targetKind'];
  day: string;
  mayMake: boolean;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const sentence = useRuleSentence();
  const downloading = useDownloading();
  const [all, setAll] = useState(false);
  const inForce = rules.filter(
    (rule) =>
      holdsOn(day, rule.from, rule.to) &&
      (!campaign || rule.campaignId === null || rule.campaignId === campaign) &&
      (!kind || rule.targetKind === null || rule.targetKind === kind),
  );
  const shown = all ? inForce : inForce.slice(0, FIRST);
  return (
    <Paper component="section" px="md" py="sm" withBorder aria-label={t('rule.heading')}>
      {inForce.length === 0 ? (
        <Text size="sm">
          {downloading ? t('common:state.downloading') : t('rule.none')}{' '}
          {mayMake && (
            <Anchor component={Link} to={paths.liaisonCampaigns} inherit underline="always">
              {t('rule.make')}
            </Anchor>
          )}
        </Text>
      ) : (
        <List size="sm" listStyleType="none" spacing={2}>
          {shown.map((rule) => (
            <List.Item key={rule.id}>
              {rule.campaignId
                ? t('rule.inCampaign', {
                    campaign: campaignName(rule.campaignId),
                    sentence: sentence(rule),
                  })
                : sentence(rule)}
            </List.Item>
          ))}
        </List>
      )}
      {inForce.length > FIRST && (
        <Button size="compact-sm" variant="subtle" mt={4} onClick={() => setAll(!all)}>
          {all ? t('rule.less') : t('rule.more', { count: inForce.length })}
        </Button>
      )}
    </Paper>
  );
}
