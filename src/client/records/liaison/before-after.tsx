import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { byQuery } from '#client/data/queries.ts';
import { RecordName } from '#client/records/record-name.tsx';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';

/** 前任、后任: from whom an assignment was taken over, and who took it on. */
export function BeforeAfter({
  liaison,
}: {
  liaison: Pick<Liaison, 'id' | 'previousId' | 'targetId'>;
}) {
  const { t } = useTranslation('plan');
  const { data: rows = [] } = useQuery(byQuery('liaison', 'targetId', liaison.targetId));
  const before = rows.find((r) => r.id === liaison.previousId);
  const after = rows.find((r) => r.row.previousId === liaison.id);
  const name = (row: typeof before) => <RecordName kind="leader" id={String(row?.row.leaderId)} />;
  return (
    <>
      {before && (
        <Text span size="sm">
          {t('handover.predecessor')} {name(before)}
        </Text>
      )}
      {before && after && ' · '}
      {after && (
        <Text span size="sm">
          {t('handover.successorShort')} {name(after)}
        </Text>
      )}
    </>
  );
}
