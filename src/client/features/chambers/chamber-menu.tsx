import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { data } from '#client/data/data.ts';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useLabels } from '#client/i18n/labels.ts';
import type { Rights } from '#client/records/use-rights.ts';
import { useWords } from '#client/records/use-words.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { paths } from '#client/ui/paths.ts';
import { deleteChamber, recordChamberStatus } from './chamber.commands.ts';

const NEXT = ['rectifying', 'active', 'merged', 'cancelled'] as const;

/** The rarer acts on a chamber: its status, deletion with all that hangs on it. */
export function ChamberMenu({ record, may }: { record: LocalRecord; may: Rights }) {
  const { t } = useWords();
  const labels = useLabels();
  const navigate = useNavigate();
  const downloading = useDownloading();
  if (!may.patch && !may.delete) return null;
  const status = record.row.status ?? 'active';

  async function remove() {
    type Hanging = 'membership' | 'term' | 'appointment' | 'liaison' | 'liaison-target' | 'meeting';
    const rows = async (kind: Hanging, field: string) =>
      (await data.by(kind, field, record.id)).map((found) => found.row);
    const [memberships, terms, appointments, liaisons, listed, meetings] = await Promise.all([
      rows('membership', 'bodyId'),
      rows('term', 'bodyId'),
      rows('appointment', 'bodyId'),
      rows('liaison', 'targetId'),
      rows('liaison-target', 'targetId'),
      rows('meeting', 'bodyId'),
    ]);
    const hanging = { memberships, terms, appointments, liaisons, listed, meetings };
    await deleteChamber(record.row, hanging);
    await navigate(paths.chambers);
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={t('chambers:moreActions')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may.patch &&
          NEXT.filter((next) => next !== status).map((next) => (
            <Menu.Item
              key={next}
              onClick={() =>
                void recordChamberStatus(record.row, next, labels.option('chamber', 'status', next))
              }
            >
              {t(`chambers:close.${next}`)}
            </Menu.Item>
          ))}
        {may.delete && (
          <>
            <Menu.Divider />
            {/* What hangs on it goes with it: all of it must be here. */}
            <Menu.Item
              color="var(--cb-seal)"
              disabled={downloading !== false}
              onClick={() => void remove()}
            >
              {t('chambers:remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
