import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#client/data/data-port.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';

type Sent = Pick<SyncStatus, 'waiting' | 'sending' | 'uploaded' | 'unconfirmed'>;

/** What has gone out, what of it the server has not confirmed, how far the sending is; else nothing. */
export function SendState({ status }: { status: Sent }) {
  const { t } = useTranslation('shell');
  const { waiting, sending, uploaded, unconfirmed } = status;
  return (
    <>
      {unconfirmed > 0 && (
        <Text role="status">
          {t('sync.unconfirmed', { sent: uploaded + unconfirmed, count: unconfirmed })}
        </Text>
      )}
      {sending > 0 && (
        <ProgressBar label={t('sync.uploading')} done={uploaded} total={uploaded + waiting} />
      )}
    </>
  );
}
