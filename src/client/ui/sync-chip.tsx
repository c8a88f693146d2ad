import { Tooltip } from '@mantine/core';
import { IconCheck, IconCloudUp, IconDeviceLaptop, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '#client/data/data-port.ts';
import classes from './sync-chip.module.css';

const ICONS = {
  local: IconDeviceLaptop,
  sending: IconCloudUp,
  confirmed: IconCheck,
  attention: IconHandStop,
} as const;

/**
 * A record's way to the server, in one of four states. `<SyncChip state={record.state} />`
 * In lists `<SyncChip state={state} quiet />` shows nothing where all is confirmed.
 */
export function SyncChip({ state, quiet = false }: { state: SyncState; quiet?: boolean }) {
  const { t } = useTranslation();
  if (quiet && state === 'confirmed') return null;
  const Icon = ICONS[state];
  return (
    <Tooltip label={t(`sync.${state}Hint`)} multiline maw={260} events={TOUCH}>
      <span className={classes.chip} data-state={state}>
        <Icon size={14} stroke={2} aria-hidden />
        {t(`sync.${state}`)}
      </span>
    </Tooltip>
  );
}

const TOUCH = { hover: true, focus: true, touch: true };
