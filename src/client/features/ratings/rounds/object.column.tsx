import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { Column } from '#client/ui/data-table.tsx';
import type { About } from './use-about.ts';

/** The column from which somebody objects to whoever is on notice; none where the person may not. */
export function objectColumn<T>(
  t: TFunction<['rounds', 'ratings']>,
  aboutOf: (row: T) => Pick<About, 'id' | 'subject'>,
  onObject: ((id: string) => void) | null,
): readonly Column<T>[] {
  if (!onObject) return [];
  const cell = (row: T) => {
    const { id, subject } = aboutOf(row);
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className="cb-no-print"
        aria-label={t('objection.raiseOn', { subject })}
        onClick={() => onObject(id)}
      >
        {t('objection.raise')}
      </Button>
    );
  };
  return [{ key: 'act', label: t('ratings:act'), cell }];
}
