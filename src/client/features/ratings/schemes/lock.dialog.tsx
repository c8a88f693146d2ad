import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { say } from '#client/ui/undo-toast.tsx';
import type { Row } from '#domain/kernel/entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { lockScheme } from './scheme.commands.ts';

/** Asks before the one step that can't be taken back. */
export function LockDialog({
  row,
  scheme,
  onClose,
}: {
  row: Row;
  scheme: Scheme;
  onClose: () => void;
}) {
  const { t } = useTranslation(['schemes', 'common']);
  const today = useToday();
  const { name, version } = scheme;
  const lock = async () => {
    await lockScheme(row, today);
    say(t('act.lock', { name, version }));
    onClose();
  };
  return (
    <Dialog title={t('do.lockTitle', { name, version })} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('do.lockWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button onClick={() => void lock()}>{t('do.lock')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
