import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Cards on the screen at first, and how many more at each press. */
const PAGE = 20;

/** The first of many, and the button that shows more of them: a card is a large thing to paint. */
export function useShown<T>(all: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const { t } = useTranslation('inbox');
  const [size, setSize] = useState(PAGE);
  const shown = all.slice(0, size);
  const left = all.length - shown.length;
  const more = left > 0 && (
    <Button variant="default" onClick={() => setSize(size + PAGE)}>
      {t('more', { count: Math.min(PAGE, left) })}
    </Button>
  );
  return { shown, more };
}
