import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockPause,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Cell, CellState } from '#domain/liaison/coverage/cells.ts';
import classes from './board.module.css';

const ICONS = {
  ahead: IconClockPause,
  none: IconUserOff,
  assigned: IconUserCheck,
  overdue: IconAlertTriangle,
  done: IconCircleCheck,
} as const;

/** A state in words, with its icon and colour: never by colour alone. */
export function StateMark({ state, progress }: { state: CellState; progress?: string }) {
  const { t } = useTranslation('coverage');
  const Icon = ICONS[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Icon size={16} stroke={1.9} aria-hidden />
      {t(`state.${state}`)}
      {progress && <span className={classes.progress}>{progress}</span>}
    </span>
  );
}

/** Contacts done of those required, or nothing where no rule asks for any. */
export function progressOf({ duties, state }: Pick<Cell, 'duties' | 'state'>): string | undefined {
  if (duties.length === 0 || state === 'none' || state === 'ahead') return undefined;
  const required = duties.reduce((n, d) => n + d.required, 0);
  const done = duties.reduce((n, d) => n + Math.min(d.required, d.visits.length), 0);
  return `${done}/${required}`;
}
