import { Anchor, Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { validityOf } from '#domain/award/award.rules.ts';
import { removeAward } from '../ratings.commands.ts';
import { asAward } from '../ratings.queries.ts';
import { useShown } from '../use-shown.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { AWARD_VIEWS, inView, renewalOf } from './renewal.rules.ts';
import { renewalWords } from './renewal-words.ts';
import { ValidityBadge } from './validity-badge.tsx';

/** Awards with what they are worth today and when to be rated anew. */
export function AwardTable({
  records,
  mayRemove,
}: {
  records: readonly LocalRecord[];
  mayRemove: boolean;
}) {
  const { t } = useTranslation(['ratings', 'rounds']);
  const words = useTranslation('rounds').t;
  const labels = useLabels();
  const today = useToday();
  const [view, setView] = useState<string>('all');
  const all = useMemo(
    () => records.map((r) => ({ award: asAward(r.row), row: r.row, state: r.state })),
    [records],
  );
  const subjects = useMemo(() => all.map((l) => l.award), [all]);
  const nameOf = useSubjectNames(subjects);
  const chosen = AWARD_VIEWS.find((one) => one === view) ?? 'all';
  const lines = all.filter((l) => inView(l.award, chosen, today));
  const { shown, more } = useShown(lines);
  type Line = (typeof lines)[number];

  async function remove(line: Line) {
    const saved = await removeAward(line.row);
    undoToast({ message: t('award.removed'), batch: saved.batch });
  }

  if (records.length === 0)
    return <EmptyState what={t('empty.awards')} why={t('empty.awardsWhy')} />;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={words('award.show')}
        maw={220}
        value={chosen}
        onChange={(event) => setView(event.currentTarget.value)}
        data={AWARD_VIEWS.map((value) => ({ value, label: words(`award.view.${value}`) }))}
      />
      <DataTable
        caption={t('tabs.awards')}
        rows={shown}
        rowKey={(l) => l.award.id}
        columns={[
          {
            key: 'subject',
            label: labels.field('award', 'subjectId'),
            cell: (l) => (
              <Group gap="xs">
                <Anchor
                  component={Link}
                  to={recordPath(l.award.subjectKind, l.award.subjectId) ?? paths.ratings}
                  fw={500}
                >
                  {nameOf(l.award.subjectId) ?? t('notHeld')}
                </Anchor>
                {l.award.benchmark && <Badge variant="outline">{t('award.benchmark')}</Badge>}
                <SyncChip state={l.state} quiet />
              </Group>
            ),
          },
          {
            key: 'grade',
            label: labels.field('award', 'grade'),
            cell: (l) => (
              <div>
                <Anchor component={Link} to={paths.award(l.award.id)}>
                  {l.award.grade}
                </Anchor>
                {l.award.source && (
                  <Text size="xs" c="dimmed">
                    {t('award.source', { source: l.award.source })}
                  </Text>
                )}
              </div>
            ),
          },
          {
            key: 'level',
            label: labels.field('award', 'level'),
            cell: (l) => labels.option('award', 'level', l.award.level),
          },
          { key: 'year', label: labels.field('award', 'year'), cell: (l) => l.award.year ?? '' },
          {
            key: 'validity',
            label: labels.field('award', 'validUntil'),
            cell: (l) => (
              <div>
                <Group gap={6}>
                  <ValidityBadge validity={validityOf(l.award, today)} />
                  <Text size="sm">{l.award.validUntil ?? t('award.noEnd')}</Text>
                </Group>
                {renewalOf(l.award, today).state === 'due' && (
                  <Text size="xs" c="dimmed">
                    {renewalWords(words, renewalOf(l.award, today))}
                  </Text>
                )}
              </div>
            ),
          },
          ...(mayRemove
            ? [
                {
                  key: 'act',
                  label: t('act'),
                  cell: (l: Line) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="gray"
                      onClick={() => void remove(l)}
                    >
                      {t('award.remove')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {more && (
        <Button variant="default" onClick={more.show}>
          {words('award.more', { count: more.count })}
        </Button>
      )}
    </Stack>
  );
}
