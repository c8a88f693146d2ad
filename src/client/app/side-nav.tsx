import { Badge, NavLink, ScrollArea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useInboxCount } from '#client/records/use-inbox-count.ts';
import { isIn, type NavEntry, navEntries } from './nav.ts';
import classes from './side-nav.module.css';

/** The rooms, on a desktop. */
export function SideNav() {
  const { t } = useTranslation();
  return (
    <ScrollArea type="auto">
      <nav aria-label={t('nav.main')} className={classes.list}>
        {navEntries.map((entry) => (
          <SideLink key={entry.key} entry={entry} />
        ))}
      </nav>
    </ScrollArea>
  );
}

function SideLink({ entry }: { entry: NavEntry }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const waiting = useInboxCount();
  const here = isIn(entry, pathname);
  return (
    <NavLink
      component={Link}
      to={entry.to}
      active={here}
      aria-current={here ? 'page' : undefined}
      label={t(`nav.${entry.key}`)}
      leftSection={<entry.Icon size={20} stroke={1.6} aria-hidden />}
      rightSection={
        entry.key === 'inbox' && waiting > 0 ? (
          <Badge size="md" color="zhu" variant="light" className="cb-number">
            {waiting}
          </Badge>
        ) : null
      }
      className={classes.link}
    />
  );
}
