import { Anchor, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecordName } from '#client/records/record-name.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { endingEvidenceQuery } from './evidence.queries.ts';
import { EvidenceStandingBadge } from './evidence-standing.tsx';

const FIRST = 5;

/** 即将到期的佐证材料: what ends within sixty days or has ended, each with the way to its library. */
export function EndingEvidence({
  today,
  subjects = null,
}: {
  today: string;
  /** Only of these chambers and federations; null for all within sight. */
  subjects?: readonly string[] | null;
}) {
  const { t } = useTranslation('evidence');
  const [all, setAll] = useState(false);
  const { data = [] } = useQuery(endingEvidenceQuery(today));
  const found = subjects === null ? data : data.filter((e) => subjects.includes(e.subjectId));
  if (found.length === 0) return null;
  return (
    <div id="ending-evidence">
      <Title order={3} mb="xs">
        {t('ending.title')}
      </Title>
      <DataTable
        caption={t('ending.title')}
        rows={all ? found : found.slice(0, FIRST)}
        rowKey={(e) => e.id}
        columns={[
          {
            key: 'name',
            label: t('ending.document'),
            cell: (e) => (
              <Anchor component={Link} to={withQuery(paths.evidence, { subject: e.subjectId })}>
                {e.name}
              </Anchor>
            ),
          },
          {
            key: 'subject',
            label: t('ending.subject'),
            cell: (e) => <RecordName kind={e.subjectKind} id={e.subjectId} />,
          },
          {
            key: 'validTo',
            label: t('ending.validTo'),
            cell: (e) => <EvidenceStandingBadge evidence={e} today={today} />,
          },
        ]}
      />
      {found.length > FIRST && !all && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          {t('ending.all', { count: found.length })}
        </Button>
      )}
    </div>
  );
}
