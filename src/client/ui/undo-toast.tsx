import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { data } from '#client/data/data.ts';

/** How long a person has for taking an act back from the toast; later it is in the history. */
const OFFERED_MS = 10_000;
let latest: { toast: string; undo: () => Promise<void> } | null = null;
let shown = 0;

/**
 * Says what was done and offers to take it back (10 s, also Ctrl+Z).
 * `undoToast({ message: t('enterprises:deleted', { name }), batch: saved.batch })`
 */
export function undoToast({
  message,
  ...way
}: { message: string } & ({ batch: string } | { undo: () => Promise<void> })): void {
  shown += 1;
  const toast = 'batch' in way ? `undo-${way.batch}` : `undo-${shown}`;
  const undo = 'undo' in way ? way.undo : () => takeBack(way.batch);
  latest = { toast, undo };
  notifications.show({
    id: toast,
    autoClose: OFFERED_MS,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18next.t('action.close') },
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => void run({ toast, undo })}
        >
          {i18next.t('action.undo')}
        </Button>
      </Group>
    ),
    onClose: () => {
      if (latest?.toast === toast) latest = null;
    },
  });
}

/** Takes back the act that is still offered; false where there is none. */
export function undoLatest(): boolean {
  if (!latest) return false;
  void run(latest);
  return true;
}

async function run({ toast, undo }: NonNullable<typeof latest>): Promise<void> {
  if (latest?.toast === toast) latest = null;
  notifications.hide(toast);
  await undo();
}

/** Takes a batch back and says so, also what was left alone because it has changed since. */
export async function takeBack(batch: string): Promise<void> {
  const { kept } = await data.undo(batch);
  const said = i18next.t('state.undone');
  notifications.show({
    message:
      kept.length === 0 ? said : `${said}，${i18next.t('state.keptSome', { count: kept.length })}`,
    autoClose: 4000,
  });
}

/** A short word that something is done. `say(t('state.saved'))` */
export function say(message: string): void {
  notifications.show({ message, autoClose: 4000 });
}
