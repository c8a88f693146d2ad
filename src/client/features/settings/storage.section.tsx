import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '#client/data/queries.ts';
import { formatBytes } from '#client/ui/format.ts';
import { Reading } from '#client/ui/reading.tsx';
import { SettingsSection } from './settings-section.tsx';

/** How much the book takes here, and whether the browser may clear it. */
export function StorageSection() {
  const { t, i18n } = useTranslation('settings');
  const { data: status } = useQuery(statusQuery());
  const [answer, setAnswer] = useState<boolean | null>(null);
  const storage = status?.storage;
  const kept = answer ?? storage?.persisted ?? false;
  const used = formatBytes(storage?.usedBytes ?? 0, i18n.language);
  if (!status)
    return (
      <SettingsSection title={t('storage.title')}>
        <Reading />
      </SettingsSection>
    );
  return (
    <SettingsSection title={t('storage.title')}>
      <Text>
        {!storage
          ? t('storage.unknown')
          : storage.quotaBytes > 0
            ? t('storage.used', { used, quota: formatBytes(storage.quotaBytes, i18n.language) })
            : t('storage.usedOnly', { used })}
      </Text>
      <Text size="sm" c="dimmed">
        {kept ? t('storage.kept') : t('storage.notKept')}
      </Text>
      {!kept && (
        <Button
          variant="default"
          onClick={async () => setAnswer((await navigator.storage?.persist?.()) ?? false)}
        >
          {t('storage.ask')}
        </Button>
      )}
      {answer === false && (
        <Text size="sm" role="status">
          {t('storage.refused')}
        </Text>
      )}
    </SettingsSection>
  );
}
