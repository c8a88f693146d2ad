import { ActionIcon, Avatar, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { currentLanguage, speak } from '#client/i18n/i18n.ts';
import { SignOutDialog } from '#client/records/sign-out.dialog.tsx';
import { paths } from '#client/ui/paths.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';

/** Who is signed in; language, light or dark, settings, keys, sign out. */
export function UserMenu({ who }: { who: SessionAnswer }) {
  const { t } = useTranslation(['shell', 'common']);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [leaving, { open, close }] = useDisclosure(false);
  const dark = colorScheme === 'dark';
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Menu position="bottom-end" width={240} withArrow>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" radius="xl" aria-label={t('user.menu')}>
            <Avatar size={32} color="dai" name={who.user.name} alt="">
              {who.user.name.slice(0, 1)}
            </Avatar>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text component="span" fw={600} size="sm">
              {who.user.name}
            </Text>
            <br />
            {who.user.username} · {who.workspace.name}
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLanguage size={18} aria-hidden />}
            onClick={() => void speak(other)}
            lang={other}
          >
            {other === 'en' ? 'English' : '中文'}
          </Menu.Item>
          <Menu.Item
            leftSection={
              dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />
            }
            onClick={() => setColorScheme(dark ? 'light' : 'dark')}
          >
            {dark ? t('user.light') : t('user.dark')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={paths.settings}
            leftSection={<IconSettings size={18} aria-hidden />}
          >
            {t('common:nav.settings')}
          </Menu.Item>
          <Menu.Item
            visibleFrom="sm"
            leftSection={<IconKeyboard size={18} aria-hidden />}
            rightSection="?"
            onClick={() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))}
          >
            {t('keys.title')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={open}>
            {t('user.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutDialog opened={leaving} onClose={close} />
    </>
  );
}
