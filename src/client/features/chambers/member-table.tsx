import { Badge, Checkbox, Group, Text } from '@mantine/core';
import { useLabels } from '#client/i18n/labels.ts';
import { MembershipMenu } from '#client/records/membership/membership-menu.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { latest } from '#domain/kernel/date.ts';
import { statusOf } from '#domain/membership/membership.rules.ts';
import type { MemberLine } from './member-lines.ts';

/** Members as rows; `onChoose` null where nothing can be done with many at once. */
export function MemberTable({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly MemberLine[];
  chosen: ReadonlySet<string>;
  onChoose: ((chosen: ReadonlySet<string>) => void) | null;
}) {
  const { t } = useWords();
  const labels = useLabels();
  const rights = useRights();
  const today = useToday();
  const running = lines.filter((line) => !line.ended);

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  }

  const columns: Column<MemberLine>[] = [
    {
      key: 'name',
      label: t('members:member'),
      cell: ({ record, of, name, ended }) => (
        <Group gap="xs" wrap="nowrap">
          {onChoose && (
            <Checkbox
              aria-label={t('members:select', { name })}
              checked={chosen.has(record.id)}
              disabled={ended}
              onChange={() => toggle(record.id)}
            />
          )}
          <RecordName kind={of.memberKind} id={of.memberId} />
          <SyncChip state={record.state} quiet />
        </Group>
      ),
    },
    {
      key: 'post',
      label: labels.field('membership', 'post'),
      cell: ({ of }) => labels.option('membership', 'post', of.post ?? 'member'),
    },
    {
      key: 'number',
      label: labels.field('membership', 'number'),
      cell: ({ of }) => <span className="cb-number">{of.number ?? t('state.none')}</span>,
    },
    {
      key: 'joined',
      label: labels.field('membership', 'joinedOn'),
      cell: ({ of }) => <DateText value={of.joinedOn} table />,
    },
    {
      key: 'dues',
      label: labels.field('membership', 'duesPaidThrough'),
      cell: ({ of, ended }) => (
        <span>
          <DateText value={of.duesPaidThrough} table />
          {!ended && of.duesPaidThrough !== null && latest(of.duesPaidThrough) < today && (
            <Text size="xs" style={{ color: 'var(--cb-amber)' }}>
              {t('members:duesOverdue')}
            </Text>
          )}
        </span>
      ),
    },
    {
      key: 'status',
      label: labels.field('membership', 'status'),
      cell: ({ of }) => {
        const status = statusOf(of);
        return (
          <Group gap={6}>
            <Badge variant={status === 'active' ? 'light' : 'default'} tt="none" fw={500}>
              {labels.option('membership', 'status', status)}
            </Badge>
            {of.leftOn && <DateText value={of.leftOn} table />}
          </Group>
        );
      },
    },
    {
      key: 'act',
      label: t('action.more'),
      cell: ({ record, name }) =>
        rights.of(record).patch && <MembershipMenu row={record.row} name={name} />,
    },
  ];
  const all = running.length > 0 && running.every((line) => chosen.has(line.record.id));
  return (
    <>
      {onChoose && running.length > 1 && (
        <Checkbox
          label={t('members:selectAll')}
          checked={all}
          indeterminate={!all && chosen.size > 0}
          onChange={() =>
            onChoose(all ? new Set() : new Set(running.map((line) => line.record.id)))
          }
        />
      )}
      <DataTable
        caption={t('members:ofChamber')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.record.id}
      />
    </>
  );
}
