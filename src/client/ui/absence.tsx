import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDownloading } from './downloading.ts';

/**
 * That there is none, in a line; while a first loading goes on that it may yet come.
 * `{visits?.length === 0 && <Absence>{t('target.noVisits')}</Absence>}`
 */
export function Absence({ children }: { children: string }) {
  const { t } = useTranslation();
  return <Text c="dimmed">{useDownloading() ? t('state.downloading') : children}</Text>;
}
