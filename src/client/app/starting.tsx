import { Center, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While the first words and pages arrive. */
export function Starting() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh">
      <Stack align="center" gap="sm">
        <Loader type="dots" />
        <Text c="dimmed">{t('state.loading')}</Text>
      </Stack>
    </Center>
  );
}
