import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#client/data/data-port.ts';
import { saveUnsent } from '#client/records/unsent.ts';
import { waitingAge } from '#client/records/waiting-age.ts';
import { DateText } from '#client/ui/date-text.tsx';
import classes from './status-banner.module.css';

/** Changes that have waited for days are in danger: browsers clear data, devices get lost. */
export function WaitingAlert({ status }: { status: SyncStatus }) {
  const { t } = useTranslation(['shell', 'common']);
  const age = waitingAge(status.oldestWaiting, Date.now());
  if (age === 'fresh') return null;
  return (
    <Alert
      color={age === 'overdue' ? 'red' : 'yellow'}
      className={classes.alert}
      title={t(`waitingAge.${age}`, { count: status.waiting })}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('waitingAge.since')} <DateText value={status.oldestWaiting} moment />
          {t('waitingAge.do')}
        </Text>
        <Button variant="default" onClick={() => void saveUnsent()}>
          {t('waitingAge.save')}
        </Button>
      </Stack>
    </Alert>
  );
}
