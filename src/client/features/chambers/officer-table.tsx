import { ActionIcon, Anchor, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLabels } from '#client/i18n/labels.ts';
import type { OfficerLine } from '#client/records/officers/use-officers.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { deleteAppointment } from './appointment.commands.ts';

/** Officers as rows, in the order given. */
export function OfficerTable({
  lines,
  onOpen,
}: {
  lines: readonly OfficerLine[];
  onOpen: (what: 'edit' | 'end', line: OfficerLine) => void;
}) {
  const { t } = useWords();
  const labels = useLabels();
  const columns: Column<OfficerLine>[] = [
    {
      key: 'post',
      label: labels.field('appointment', 'post'),
      cell: ({ appointment }) => labels.option('appointment', 'post', appointment.post),
    },
    {
      key: 'name',
      label: t('chambers:officer.person'),
      cell: ({ record, name }) => (
        <Group gap="xs">
          <Text fw={500}>{name || t('chambers:officer.unknown')}</Text>
          <SyncChip state={record.state} quiet />
        </Group>
      ),
    },
    {
      key: 'phone',
      label: t('chambers:officer.phone'),
      cell: ({ person }) => {
        const phone = person?.row.phone;
        return typeof phone === 'string' ? (
          <Anchor href={`tel:${phone}`} className="cb-number">
            {phone}
          </Anchor>
        ) : (
          t('state.none')
        );
      },
    },
    {
      key: 'from',
      label: labels.field('appointment', 'from'),
      cell: ({ appointment }) => (
        <span>
          <DateText value={appointment.from} table />
          {appointment.to && (
            <Text size="xs" c="dimmed">
              {t('chambers:officer.until', { date: appointment.to })}
            </Text>
          )}
        </span>
      ),
    },
    { key: 'act', label: t('action.more'), cell: (line) => <Acts line={line} onOpen={onOpen} /> },
  ];
  return (
    <DataTable
      caption={t('chambers:officer.title')}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.record.id}
    />
  );
}

function Acts({
  line,
  onOpen,
}: {
  line: OfficerLine;
  onOpen: (what: 'edit' | 'end', line: OfficerLine) => void;
}) {
  const { t } = useWords();
  const may = useRights().of(line.record);
  if (!may.patch) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t('action.more')} ${line.name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen('edit', line)}>{t('chambers:officer.edit')}</Menu.Item>
        {line.appointment.to === null && (
          <Menu.Item onClick={() => onOpen('end', line)}>{t('chambers:officer.end')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          color="var(--cb-seal)"
          onClick={() => void deleteAppointment(line.record.row, line.name)}
        >
          {t('chambers:officer.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
