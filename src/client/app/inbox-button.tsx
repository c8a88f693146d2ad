import { ActionIcon, Indicator } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInboxCount } from '#client/records/use-inbox-count.ts';
import { titleWaiting } from '#client/ui/document-title.ts';
import { paths } from '#client/ui/paths.ts';
import { rooms } from './rooms.ts';

/** 待处理 in the header, with its number. */
export function InboxButton() {
  const { t } = useTranslation(['shell', 'common']);
  const count = useInboxCount();
  useEffect(() => {
    // Only an installed app has an icon to put it on.
    void navigator.setAppBadge?.(count).catch(() => undefined);
    titleWaiting(count);
    return () => titleWaiting(0);
  }, [count]);
  if (!rooms.has('inbox') || count === 0) return null;
  return (
    <Indicator label={count > 99 ? '99+' : count} size={18} color="zhu" offset={7}>
      <ActionIcon
        component={Link}
        to={paths.inbox}
        variant="subtle"
        size="lg"
        color="gray"
        aria-label={t('inboxWaiting', { count })}
      >
        <IconInbox size={22} stroke={1.6} />
      </ActionIcon>
    </Indicator>
  );
}
