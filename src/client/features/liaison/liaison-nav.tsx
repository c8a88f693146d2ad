import { Group, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { paths } from '#client/ui/paths.ts';
import classes from './liaison-nav.module.css';

/** The pages of the room, in the order in which the work goes. */
const PAGES = [
  { key: 'home', to: paths.liaison },
  { key: 'mine', to: paths.liaisonMine },
  { key: 'board', to: paths.liaisonCoverage },
  { key: 'demands', to: paths.liaisonDemands },
  { key: 'plan', to: paths.liaisonPlan },
  { key: 'campaigns', to: paths.liaisonCampaigns },
] as const;

/** Where one can go within 联系服务; stands below the title of its pages. */
export function LiaisonNav() {
  const { t } = useTranslation('coverage');
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is wider than the screen: the page one is on must be seen in it.
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current=page]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav ref={nav} aria-label={t('nav.label')} className="cb-no-print">
      <Group gap="xs" wrap="nowrap" className={classes.row}>
        {PAGES.map(({ key, to }) => (
          <UnstyledButton
            key={key}
            component={NavLink}
            to={to}
            end={key !== 'campaigns'}
            className={classes.link}
          >
            {t(`nav.${key}`)}
          </UnstyledButton>
        ))}
      </Group>
    </nav>
  );
}
