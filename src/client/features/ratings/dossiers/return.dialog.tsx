import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import { returnDossier } from './dossier.commands.ts';
import type { Rated } from './use-dossier-parts.ts';

/** Gives a dossier back with what is to be mended. */
export function ReturnDialog({
  of: { record, subject },
  today,
  onClose,
}: {
  of: Rated;
  today: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [reason, setReason] = useState('');
  async function give() {
    await returnDossier(record.row, today, reason.trim(), subject);
    onClose();
  }
  return (
    <Dialog title={t('return.title')} onClose={onClose}>
      <Stack gap="md">
        <Textarea
          label={t('return.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button onClick={() => void give()} disabled={reason.trim() === ''}>
            {t('return.act')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
