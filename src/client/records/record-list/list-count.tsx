import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/ui/format.ts';
import type { Kind } from '#domain/registry.ts';
import type { Selection } from './selection.ts';

export interface Counted {
  readonly total: number | null;
  readonly complete: boolean;
  /** Whether more of them may come from the server: a first loading goes on. */
  readonly loading: boolean;
}

/** How many there are, said politely when it changes; what is marked and what can be done with it. */
export function ListCount({
  kind,
  total,
  complete,
  loading,
  selection,
  bulk,
}: Counted & { kind: Kind; selection: Selection | null; bulk: ReactNode }) {
  const { t, i18n } = useTranslation('recordList');
  const marked = selection?.ids.size ?? 0;
  // “None” while the list may still grow would not be true.
  const counted = total !== null && ((complete && !loading) || total > 0);
  const said = [
    ...(counted
      ? [t(`total.${kind}`, { count: total, n: formatNumber(total, i18n.language) })]
      : []),
    ...(complete ? [] : [t('indexing')]),
    ...(complete && loading ? [t('mayGrow')] : []),
  ];
  return (
    <Group justify="space-between" gap="sm" mih="2rem">
      <Text size="sm" c="dimmed" role="status">
        {said.join(' · ')}
      </Text>
      {selection && marked > 0 && (
        <Group gap="xs" className="cb-no-print">
          <Text size="sm">{t('selected', { count: marked })}</Text>
          {bulk}
          <Button variant="subtle" size="xs" onClick={() => selection.onChange(new Set())}>
            {t('unselect')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
