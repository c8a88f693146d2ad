import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lock } from './use-scheme-lock.ts';

/** Why a version is read only, and what to do instead. */
export function LockNote({ locks, mayWrite }: { locks: readonly Lock[]; mayWrite: boolean }) {
  const { t } = useTranslation('schemes');
  const words = (lock: Lock) =>
    lock.by === 'hand'
      ? t('locked.hand', { date: lock.on })
      : lock.by === 'round'
        ? t('locked.round', { name: lock.name })
        : t('locked.award', { count: lock.count });
  return (
    <Alert variant="light" color="gray" title={t('locked.title')}>
      <List size="sm">
        {locks.map((lock) => (
          <List.Item key={words(lock)}>{words(lock)}</List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {mayWrite ? t('locked.how') : t('locked.right')}
      </Text>
    </Alert>
  );
}
