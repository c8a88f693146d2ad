import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { isEnded, statusOf } from '#domain/membership/membership.rules.ts';
import { useWords } from '../use-words.ts';
import { EndMembership } from './end-membership.tsx';
import { deleteMembership, resumeMembership } from './membership.commands.ts';
import { EditMembership, namesOf } from './membership-dialog.tsx';

/** What can be done with one membership: edit, end or resume, delete; `name` tells rows apart. */
export function MembershipMenu({ row, name }: { row: Row; name: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const ended = isEnded(statusOf(asRecord(membership, row)));
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t('action.more')} ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('edit')}>{t('members:edit')}</Menu.Item>
          {ended ? (
            <Menu.Item onClick={async () => void resumeMembership(row, await namesOf(row))}>
              {t('members:resume')}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => setOpen('end')}>{t('members:end')}</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            color="var(--cb-seal)"
            onClick={async () => void deleteMembership(row, await namesOf(row))}
          >
            {t('members:remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && <EditMembership row={row} onClose={close} />}
      {open === 'end' && <EndMembership rows={[row]} onClose={close} />}
    </>
  );
}
