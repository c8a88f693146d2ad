import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Said where records are still read in, before anything is said to be absent. */
export function Reading() {
  const { t } = useTranslation();
  return (
    <Text role="status" c="dimmed" py="md">
      {t('state.loading')}
    </Text>
  );
}
