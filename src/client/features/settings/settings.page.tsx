import { Button, SegmentedControl, SimpleGrid, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { isLanguage, speak } from '#client/i18n/i18n.ts';
import { SignOutDialog } from '#client/records/sign-out.dialog.tsx';
import { useSession } from '#client/records/use-session.ts';
import { Page } from '#client/ui/page.tsx';
import { AccountSection } from './account.section.tsx';
import { CheckSection } from './check.section.tsx';
import { InstallSection } from './install.section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { StorageSection } from './storage.section.tsx';
import { SyncSection } from './sync.section.tsx';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const isScheme = (text: string): text is (typeof SCHEMES)[number] =>
  SCHEMES.some((scheme) => scheme === text);

/** 设置: this device's language and colours, sync and storage, the account. */
export function SettingsPage() {
  const { t, i18n } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { session } = useSession();
  const [leaving, { open, close }] = useDisclosure(false);
  return (
    <Page
      title={t('title')}
      actions={
        <Button variant="default" onClick={open}>
          {t('signOut.button')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <SettingsSection title={t('language.title')} hint={t('language.hint')}>
          <SegmentedControl
            aria-label={t('language.title')}
            value={i18n.language}
            onChange={(language) => isLanguage(language) && void speak(language)}
            data={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </SettingsSection>
        <SettingsSection title={t('scheme.title')} hint={t('language.hint')}>
          <SegmentedControl
            aria-label={t('scheme.title')}
            value={colorScheme}
            onChange={(scheme) => isScheme(scheme) && setColorScheme(scheme)}
            data={SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
          />
        </SettingsSection>
      </SimpleGrid>
      <SyncSection />
      <CheckSection />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <StorageSection />
        <InstallSection />
      </SimpleGrid>
      {session && <AccountSection who={session} />}
      <SignOutDialog opened={leaving} onClose={close} />
    </Page>
  );
}
