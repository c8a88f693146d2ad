import { Drawer, NavLink, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './bottom-nav.module.css';
import { atHand, behindMore, isIn } from './nav.ts';

/** The rooms, on a phone: four within reach of a thumb, the rest in a sheet. */
export function BottomNav() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, { open: show, close }] = useDisclosure(false);
  const inMore = behindMore.some((entry) => isIn(entry, pathname));
  return (
    <nav aria-label={t('nav.main')} className={classes.bar}>
      {atHand.map((entry) => (
        <Link
          key={entry.key}
          to={entry.to}
          className={classes.item}
          aria-current={isIn(entry, pathname) ? 'page' : undefined}
        >
          <entry.Icon size={22} stroke={1.6} aria-hidden />
          {t(`nav.${entry.key}`)}
        </Link>
      ))}
      <UnstyledButton
        className={classes.item}
        data-here={inMore || undefined}
        onClick={show}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('action.more')}
      </UnstyledButton>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        styles={{ content: { height: 'auto' } }}
        title={t('nav.moreRooms')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {behindMore.map((entry) => (
          <NavLink
            key={entry.key}
            component={Link}
            to={entry.to}
            onClick={close}
            active={isIn(entry, pathname)}
            label={t(`nav.${entry.key}`)}
            leftSection={<entry.Icon size={22} stroke={1.6} aria-hidden />}
            mih={48}
          />
        ))}
      </Drawer>
    </nav>
  );
}
