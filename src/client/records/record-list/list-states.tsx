import { Button, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** No row fits what was asked. */
export function NoneFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('recordList');
  return (
    <Stack align="center" gap="xs" p="xl">
      <Text fw={600}>{t('none')}</Text>
      <Text c="dimmed">{t('noneWhy')}</Text>
      <Button variant="default" onClick={onClear}>
        {t('clear')}
      </Button>
    </Stack>
  );
}

/** No row yet, for the index is still being made, or not all has come from the server. */
export function Preparing({ of = 'preparing' }: { of?: 'preparing' | 'downloading' }) {
  const { t } = useTranslation(['recordList', 'common']);
  const [what, why] =
    of === 'preparing'
      ? [t('preparing'), t('preparingWhy')]
      : [t('common:state.downloading'), t('common:state.downloadingWhy')];
  return (
    <Stack align="center" gap="xs" p="xl">
      <Loader size="sm" aria-hidden />
      <Text fw={600}>{what}</Text>
      <Text c="dimmed">{why}</Text>
    </Stack>
  );
}

/** The list could not be read: why, and another try. */
export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('recordList');
  return (
    <Stack align="center" gap="xs" p="xl" role="alert">
      <Text>{t('failed', { reason: error.message })}</Text>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </Stack>
  );
}
