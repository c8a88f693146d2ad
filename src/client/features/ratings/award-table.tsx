import { Anchor, Badge, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { isoDay } from '#client/ui/format.ts';
import { paths, recordPath } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { type Validity, validityOf } from '#domain/award/award.rules.ts';
import { removeAward } from './ratings.commands.ts';
import { asAward } from './ratings.queries.ts';
import { useSubjectNames } from './use-subject-names.ts';

const COLOUR: Readonly<Record<Validity, string>> = {
  valid: 'dai',
  expiring: 'yellow',
  lapsed: 'gray',
  revoked: 'zhu',
  'not-yet': 'gray',
};

/** Awards with what they are worth today. */
export function AwardTable({
  records,
  mayRemove,
}: {
  records: readonly LocalRecord[];
  mayRemove: boolean;
}) {
  const { t } = useTranslation('ratings');
  const labels = useLabels();
  const [validOnly, setValidOnly] = useState(false);
  const today = isoDay(new Date());
  const lines = records
    .map((r) => ({ award: asAward(r.row), row: r.row, state: r.state }))
    .map((l) => ({ ...l, validity: validityOf(l.award, today) }))
    .filter((l) => !validOnly || l.validity === 'valid' || l.validity === 'expiring');
  const nameOf = useSubjectNames(lines.map((l) => l.award));

  async function remove(line: (typeof lines)[number]) {
    const saved = await removeAward(line.row);
    undoToast({ message: t('award.removed'), batch: saved.batch });
  }

  if (records.length === 0)
    return <EmptyState what={t('empty.awards')} why={t('empty.awardsWhy')} />;
  return (
    <Stack gap="sm">
      <Switch
        label={t('award.validOnly')}
        checked={validOnly}
        onChange={(event) => setValidOnly(event.currentTarget.checked)}
      />
      <DataTable
        caption={t('tabs.awards')}
        rows={lines}
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
                {l.award.grade}
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
              <Group gap={6}>
                <Badge variant="light" color={COLOUR[l.validity]}>
                  {t(`award.validity.${l.validity}`)}
                </Badge>
                <Text size="sm">{l.award.validUntil ?? t('award.noEnd')}</Text>
              </Group>
            ),
          },
          ...(mayRemove
            ? [
                {
                  key: 'act',
                  label: t('act'),
                  cell: (l: (typeof lines)[number]) => (
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
    </Stack>
  );
}
