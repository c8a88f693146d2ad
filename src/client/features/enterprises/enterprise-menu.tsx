import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { byQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import type { Rights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { paths } from '#client/ui/paths.ts';
import { BUSINESS_STATUSES } from '#domain/enterprise/enterprise.entity.ts';
import { deleteEnterprise, recordStatus } from './enterprise.commands.ts';

/** The rarer acts on an enterprise: end of business, deletion with undo. */
export function EnterpriseMenu({ record, may }: { record: LocalRecord; may: Rights }) {
  const { t } = useWords();
  const labels = useLabels();
  const today = useToday();
  const navigate = useNavigate();
  const downloading = useDownloading();
  const { data: memberships } = useQuery(byQuery('membership', 'memberId', record.id));
  const { data: liaisons } = useQuery(byQuery('liaison', 'targetId', record.id));
  const { data: listed } = useQuery(byQuery('liaison-target', 'targetId', record.id));
  if (!may.patch && !may.delete) return null;
  // What goes with the enterprise has to be known before anything of it can be ended.
  if (downloading !== false || !memberships || !liaisons || !listed) return null;
  const status = record.row.status ?? 'operating';
  const hanging = {
    memberships: rowsOf(memberships),
    liaisons: rowsOf(liaisons),
    listed: rowsOf(listed),
  };

  async function remove() {
    await deleteEnterprise(record.row, hanging);
    await navigate(paths.enterprises);
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('enterprises:moreActions')}
          title={t('enterprises:moreActions')}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may.patch && (
          <>
            <Menu.Label>{t('enterprises:close.title')}</Menu.Label>
            {BUSINESS_STATUSES.filter((other) => other !== status).map((other) => (
              <Menu.Item
                key={other}
                onClick={() =>
                  void recordStatus(
                    record.row,
                    other,
                    labels.option('enterprise', 'status', other),
                    today,
                    hanging.memberships,
                  )
                }
              >
                {t(`enterprises:close.${other}`)}
              </Menu.Item>
            ))}
          </>
        )}
        {may.delete && (
          <>
            <Menu.Divider />
            <Menu.Item color="var(--cb-seal)" onClick={() => void remove()}>
              {t('enterprises:remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const rowsOf = (held: readonly LocalRecord[]) => held.map(({ row }) => row);
