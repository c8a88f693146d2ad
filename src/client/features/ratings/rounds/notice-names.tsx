import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#client/ui/data-table.tsx';
import { useShown } from '../use-shown.ts';
import { objectColumn } from './object.column.tsx';
import type { About } from './use-about.ts';

/** Who else is on notice, by the names that were published: for those who do not hold the dossiers. */
export function NoticeNames({
  names,
  onObject,
}: {
  names: readonly About[];
  /** Opens the form about one of them; null where the person may not. */
  onObject: ((id: string) => void) | null;
}) {
  const { t } = useTranslation(['rounds', 'ratings']);
  const { shown, more } = useShown(names);
  return (
    <>
      {onObject && (
        <Text size="sm" c="dimmed" className="cb-no-print">
          {t('notice.namesWhy')}
        </Text>
      )}
      <DataTable
        caption={t('notice.list')}
        rows={shown}
        rowKey={(one) => one.id}
        columns={[
          { key: 'subject', label: t('board.subject'), cell: (one) => one.subject },
          ...objectColumn(t, (one: About) => one, onObject),
        ]}
      />
      {more && (
        <Button variant="default" className="cb-no-print" onClick={more.show}>
          {t('award.more', { count: more.count })}
        </Button>
      )}
    </>
  );
}
