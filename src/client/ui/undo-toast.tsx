import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { data } from '#client/data/data.ts';

/** How long a person has for taking an act back from the toast; later it is in the history. */
const OFFERED_MS = 10_000;
let latest: { batch: string; toast: string } | null = null;

/**
 * Says what was done and offers to take it back (10 s, also Ctrl+Z).
 * `undoToast({ message: t('enterprises:deleted', { name }), batch: saved.batch })`
 */
export function undoToast({ message, batch }: { message: string; batch: string }): void {
  const toast = `undo-${batch}`;
  latest = { batch, toast };
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
          onClick={() => void takeBack(batch, toast)}
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
  void takeBack(latest.batch, latest.toast);
  return true;
}

async function takeBack(batch: string, toast: string): Promise<void> {
  if (latest?.batch === batch) latest = null;
  notifications.hide(toast);
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
