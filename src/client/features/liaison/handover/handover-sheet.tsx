import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { DateText } from '#client/ui/date-text.tsx';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { PlanNames } from '../plan/plan-names.ts';
import classes from './handover-sheet.module.css';
import type { HandoverLine } from './handover-work.ts';
import { useSheetFacts } from './sheet.queries.ts';

/** 联系对象移交清单: one A4 list with what a successor must know, and lines to sign. */
export function HandoverSheet({
  leader,
  lastDay,
  basisDocument,
  lines,
  names,
}: {
  leader: Leader;
  lastDay: string;
  basisDocument: string;
  lines: readonly HandoverLine[];
  names: PlanNames;
}) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const today = useToday();
  const facts = useSheetFacts(lines.map((line) => line.liaison));
  return (
    <section className={classes.sheet} aria-labelledby="handover-sheet">
      <Stack gap="sm">
        <Title order={2} id="handover-sheet" ta="center">
          {t('handover.sheet')}
        </Title>
        <Group justify="space-between" gap="sm">
          <Text size="sm">
            {t('handover.from')}：{leader.name}
            {[leader.unit, leader.post].some(Boolean) &&
              `（${[leader.unit, leader.post].filter(Boolean).join(' ')}）`}
          </Text>
          <Text size="sm">
            {t('handover.until')}：<DateText value={lastDay} />
          </Text>
          {basisDocument && (
            <Text size="sm">
              {t('handover.basis')}：{basisDocument}
            </Text>
          )}
          <Text size="sm">
            {t('handover.made')}：<DateText value={today} />
          </Text>
        </Group>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table on a phone must scroll by keyboard too. */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('columns.target')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{t('handover.no')}</th>
                <th>{t('columns.target')}</th>
                <th>{t('handover.contact')}</th>
                <th>{t('handover.visits')}</th>
                <th>{t('handover.demands')}</th>
                <th>{t('handover.successor')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ liaison: l, successorId }, i) => (
                <tr key={l.id}>
                  <td>{i + 1}</td>
                  <td>
                    {names.name(l.targetId)}
                    <Text size="xs" c="dimmed">
                      {labels.option('liaison', 'targetKind', l.targetKind)} ·{' '}
                      {labels.option('liaison', 'role', l.role)}
                    </Text>
                  </td>
                  <td>{facts[i]?.contact ?? '…'}</td>
                  <td>
                    {!facts[i]?.visits && '…'}
                    {facts[i]?.visits?.length === 0 && t('handover.noVisits')}
                    {facts[i]?.visits?.map((v) => (
                      <div key={v.id}>
                        <DateText value={v.date} table /> {labels.option('visit', 'form', v.form)}
                      </div>
                    ))}
                  </td>
                  <td>
                    {!facts[i]?.demands && '…'}
                    {facts[i]?.demands?.length === 0 && t('handover.noDemands')}
                    {facts[i]?.demands?.map((d) => (
                      <div key={d.id}>
                        {d.title}（{labels.option('demand', 'state', d.state)}）
                      </div>
                    ))}
                  </td>
                  <td>{successorId ? names.name(successorId) : t('handover.endOnly')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div className={classes.signs}>
          {(['from', 'to', 'witness'] as const).map((who) => (
            <div key={who} className={classes.sign}>
              <span>
                {t(`handover.signs.${who}`)}
                <span className={classes.line} />
              </span>
              <span>{t('handover.signs.date')}：</span>
            </div>
          ))}
        </div>
      </Stack>
    </section>
  );
}
