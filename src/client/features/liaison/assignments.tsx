import { Anchor, Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { BeforeAfter } from '#client/records/liaison/before-after.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths, recordPath } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { type Liaison, liaison } from '#domain/liaison/liaison.entity.ts';
import { EndForm } from './end.form.tsx';
import { removeLiaison } from './liaison.commands.ts';
import { useTargetNames } from './use-target-names.ts';

interface Line {
  readonly liaison: Liaison;
  readonly row: Row;
  readonly state: LocalRecord['state'];
}

/** The assignments of one leader, with their ways to end. */
export function Assignments({
  records,
  leaderName,
  today,
  mayAssign,
}: {
  records: readonly LocalRecord[];
  leaderName: string;
  today: string;
  mayAssign: boolean;
}) {
  const { t } = useTranslation(['liaison', 'plan']);
  const labels = useLabels();
  const [ending, setEnding] = useState<Line | null>(null);
  const lines: readonly Line[] = records.map((r) => ({
    liaison: asRecord(liaison, r.row),
    row: r.row,
    state: r.state,
  }));
  const nameOf = useTargetNames(lines.map((l) => l.liaison));
  const name = (line: Line) => nameOf(line.liaison.targetId) ?? t('notHeld');

  async function remove(line: Line) {
    const saved = await removeLiaison(line.row);
    undoToast({ message: t('remove.done'), batch: saved.batch });
  }

  if (lines.length === 0) return <EmptyState what={t('leader.none')} why={t('empty.targetsWhy')} />;
  return (
    <>
      <DataTable
        caption={t('columns.target')}
        rows={lines}
        rowKey={(l) => l.liaison.id}
        columns={[
          {
            key: 'target',
            label: t('columns.target'),
            cell: (l) => (
              <Group gap="xs">
                <Anchor
                  component={Link}
                  to={recordPath(l.liaison.targetKind, l.liaison.targetId) ?? paths.liaison}
                  fw={500}
                >
                  {name(l)}
                </Anchor>
                <SyncChip state={l.state} quiet />
              </Group>
            ),
          },
          {
            key: 'role',
            label: t('columns.role'),
            cell: (l) => labels.option('liaison', 'role', l.liaison.role),
          },
          {
            key: 'span',
            label: t('columns.span'),
            cell: (l) =>
              l.liaison.to
                ? t('fromTo', { from: l.liaison.from, to: l.liaison.to })
                : t('since', { from: l.liaison.from }),
          },
          {
            key: 'before-after',
            label: t('plan:handover.chain'),
            cell: (l) => <BeforeAfter liaison={l.liaison} />,
          },
          {
            key: 'basis',
            label: labels.field('liaison', 'basisDocument'),
            cell: (l) => l.liaison.basisDocument ?? l.liaison.campaign ?? '',
          },
          ...(mayAssign
            ? [
                {
                  key: 'act',
                  label: t('columns.act'),
                  cell: (l: Line) => (
                    <Group gap={4} wrap="nowrap">
                      <Button size="compact-sm" variant="light" onClick={() => setEnding(l)}>
                        {t('end.action')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="gray"
                        onClick={() => void remove(l)}
                      >
                        {t('remove.action')}
                      </Button>
                    </Group>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Modal opened={ending !== null} onClose={() => setEnding(null)} title={t('end.title')}>
        {ending && (
          <EndForm
            row={ending.row}
            names={{ leader: leaderName, target: name(ending) }}
            today={today}
            onDone={() => setEnding(null)}
          />
        )}
      </Modal>
    </>
  );
}
