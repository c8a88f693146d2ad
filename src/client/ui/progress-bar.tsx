import { Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from './format.ts';

/**
 * Long work with its numbers in words; `total` null while the size is unknown.
 * `<ProgressBar label={t('import.checking')} done={812} total={4311} action={<Button…/>} />`
 */
export function ProgressBar({
  label,
  done,
  total,
  note,
  action,
}: {
  label: string;
  done: number;
  total: number | null;
  note?: ReactNode;
  action?: ReactNode;
}) {
  const { i18n } = useTranslation();
  const share = total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100);
  const count = formatNumber(done, i18n.language);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed" className="cb-number">
          {total === null ? count : `${count} / ${formatNumber(total, i18n.language)}`}
        </Text>
      </Group>
      <Progress
        value={total === null ? 100 : share}
        animated={total === null}
        size="md"
        aria-label={label}
      />
      {(note || action) && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" component="div">
            {note}
          </Text>
          {action}
        </Group>
      )}
    </Stack>
  );
}
