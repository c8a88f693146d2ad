import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Items whose points differ without a word why: they are named, and the sheet waits for it. */
export function NeedsReason({
  sheet,
  items,
}: {
  sheet: 'judge' | 'final';
  items: readonly string[];
}) {
  const { t } = useTranslation('dossiers');
  if (items.length === 0) return null;
  return (
    <Alert variant="light" color="yellow" role="status">
      {t(`${sheet}.needsReason`, { count: items.length, items: items.join('、') })}
    </Alert>
  );
}
