import { Button, Group, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { data } from '#client/data/data.ts';
import type { SyncStatus } from '#client/data/data-port.ts';
import { statusQuery } from '#client/data/queries.ts';
import { SendState } from '#client/records/send-state.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { formatBytes } from '#client/ui/format.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import classes from './connection.module.css';

/** What the dot says: judged by contact and by what waits, never by the browser's guess. */
export function connectionState(status: SyncStatus) {
  if (status.trouble || status.connection === 'outdated') return 'trouble';
  if (status.connection === 'signed-out') return 'signedOut';
  if (status.syncing) return 'syncing';
  if (status.connection === 'offline') return 'offline';
  return status.waiting > 0 ? 'waiting' : 'online';
}

/** The connection in a word; a press shows what waits, the last contact and storage. */
export function ConnectionIndicator() {
  const { t, i18n } = useTranslation(['shell', 'common']);
  const { data: status } = useQuery(statusQuery());
  const [open, setOpen] = useState(false);
  if (!status) return null;
  const state = connectionState(status);
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          data-state={state}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          <span className={classes.dot} aria-hidden />
          <span className={classes.word}>{t(`connection.${state}.short`)}</span>
          <VisuallyHidden>{t(`connection.${state}.long`)}</VisuallyHidden>
          {status.waiting > 0 && <span className="cb-number">{status.waiting}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text fw={600}>{t(`connection.${state}.long`)}</Text>
          <dl className={classes.facts}>
            <dt>{t('sync.waiting')}</dt>
            <dd>{t('sync.changes', { count: status.waiting })}</dd>
            {status.waiting > 0 && (
              <>
                <dt>{t('sync.since')}</dt>
                <dd>
                  <DateText value={status.oldestWaiting} moment />
                </dd>
              </>
            )}
            <dt>{t('sync.lastContact')}</dt>
            <dd>
              {status.lastContact ? (
                <DateText value={status.lastContact} moment />
              ) : (
                t('sync.noContactYet')
              )}
            </dd>
            {status.storage && (
              <>
                <dt>{t('sync.storage')}</dt>
                <dd>{formatBytes(status.storage.usedBytes, i18n.language)}</dd>
              </>
            )}
          </dl>
          <SendState status={status} />
          <Group gap="xs">
            {status.connection === 'signed-out' ? (
              <Button component={Link} to={withQuery(paths.signIn, { again: '1' })}>
                {t('sync.signInAgain')}
              </Button>
            ) : (
              <Button loading={status.syncing} onClick={() => void data.syncNow()}>
                {t('sync.now')}
              </Button>
            )}
            <Button
              variant="subtle"
              component={Link}
              to={paths.settings}
              onClick={() => setOpen(false)}
            >
              {t('sync.more')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
