import { AppShell, Group } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import type { SyncStatus } from '#client/data/data-port.ts';
import { statusQuery } from '#client/data/queries.ts';
import { Downloading } from '#client/ui/downloading.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { BottomNav } from './bottom-nav.tsx';
import { Brand } from './brand.tsx';
import { ConnectionIndicator } from './connection.tsx';
import { InboxButton } from './inbox-button.tsx';
import { Palette, SearchButton } from './palette.tsx';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { SideNav } from './side-nav.tsx';
import { Starting } from './starting.tsx';
import { StatusBanner } from './status-banner.tsx';
import { UpdatePrompt } from './update-prompt.tsx';
import { UserMenu } from './user-menu.tsx';

const isLoading = (status: SyncStatus) => status.loading !== null;

/** Navigation, search, connection and messages around every room. */
export function Shell({ who }: { who: SessionAnswer }) {
  const { t } = useTranslation();
  const main = useFocusOnNavigation();
  const { data: downloading = null } = useQuery({ ...statusQuery(), select: isLoading });
  return (
    <Downloading.Provider value={downloading}>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 60, sm: 0 } }}
        padding={{ base: 'md', md: 'xl' }}
        classNames={{ header: classes.header, navbar: classes.navbar, footer: classes.footer }}
      >
        <a href="#main" className={classes.skip}>
          {t('action.skip')}
        </a>
        <AppShell.Header>
          <Group h="100%" px={{ base: 'sm', sm: 'md' }} justify="space-between" wrap="nowrap">
            <Brand place={who.workspace.name} />
            <Group gap="xs" wrap="nowrap">
              <SearchButton onOpen={Spotlight.open} />
              <ConnectionIndicator />
              <InboxButton />
              <UserMenu who={who} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar visibleFrom="sm">
          <SideNav />
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
          <div className={classes.column}>
            <UpdatePrompt />
            <StatusBanner />
            <Suspense fallback={<Starting />}>
              <Outlet />
            </Suspense>
          </div>
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="sm">
          <BottomNav />
        </AppShell.Footer>
        <Palette />
        <Shortcuts />
      </AppShell>
    </Downloading.Provider>
  );
}

/** After a change of page the focus moves to it, so that keyboard and screen reader start there. */
function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
