import { Button, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { install, isInstalled, needsHandInstall } from '#client/pwa/install.ts';
import { SettingsSection } from './settings-section.tsx';

/** How to get the app an icon of its own on this device. */
export function InstallSection() {
  const { t } = useTranslation('settings');
  const offered = useSyncExternalStore(install.subscribe, install.isOffered);
  return (
    <SettingsSection title={t('install.title')}>
      {isInstalled() ? (
        <Text>{t('install.done')}</Text>
      ) : offered ? (
        <>
          <Text>{t('install.offer')}</Text>
          <Button onClick={() => void install.ask()}>{t('install.go')}</Button>
        </>
      ) : (
        <Text>{needsHandInstall() ? t('install.byHand') : t('install.none')}</Text>
      )}
    </SettingsSection>
  );
}
