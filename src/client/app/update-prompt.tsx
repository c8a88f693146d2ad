import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { update } from '#client/pwa/service-worker.ts';
import { editing } from '#client/ui/editing.ts';

/** Says that a new version is ready, never while a form is open; it can wait for the next start. */
export function UpdatePrompt() {
  const { t } = useTranslation(['shell', 'common']);
  const ready = useSyncExternalStore(update.subscribe, update.isWaiting);
  const busy = useSyncExternalStore(editing.subscribe, editing.isOn);
  const [later, setLater] = useState(false);
  if (!ready || busy || later) return null;
  return (
    <Alert color="dai" mb="lg" role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('update.ready')}</Text>
        <Group gap="xs">
          <Button size="compact-md" variant="subtle" onClick={() => setLater(true)}>
            {t('common:action.later')}
          </Button>
          <Button size="compact-md" onClick={update.apply}>
            {t('update.now')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
