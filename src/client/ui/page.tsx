import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText } from './date-text.tsx';
import { titlePage } from './document-title.ts';
import classes from './page.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/**
 * The frame of every screen: one h1, where one is, what one can do, as of when.
 * `<Page title={t('title')} crumbs={[{ label, to }]} actions={<Button/>} asOf={today}>…</Page>`
 */
export function Page({
  title,
  crumbs = [],
  actions,
  asOf,
  lead,
  badge,
  children,
}: {
  title: string;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** ISO day: figures below are true as of it. */
  asOf?: string;
  /** One line below the title. */
  lead?: ReactNode;
  /** Beside the title: a sync chip, a status. */
  badge?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const app = t('app.name');
  useEffect(() => {
    titlePage(title, app);
  }, [title, app]);
  return (
    <Stack gap="lg">
      <header className={classes.header}>
        <div className={classes.words}>
          {crumbs.length > 0 && (
            <nav aria-label={t('nav.breadcrumbs')} className="cb-no-print">
              <Breadcrumbs mb={6} separatorMargin={8}>
                {crumbs.map((crumb) => (
                  <Anchor
                    key={crumb.to}
                    component={Link}
                    to={crumb.to}
                    size="sm"
                    className={classes.crumb}
                  >
                    {crumb.label}
                  </Anchor>
                ))}
              </Breadcrumbs>
            </nav>
          )}
          <Group gap="sm" align="center">
            <Title order={1}>{title}</Title>
            {badge}
          </Group>
          {lead && (
            <Text c="dimmed" mt={4} maw="60ch" component="div">
              {lead}
            </Text>
          )}
          {asOf && (
            <Text c="dimmed" size="sm" mt={4}>
              {t('state.asOfBefore')}
              <DateText value={asOf} />
            </Text>
          )}
        </div>
        {actions && <div className={`${classes.actions} cb-no-print`}>{actions}</div>}
      </header>
      {children}
    </Stack>
  );
}
