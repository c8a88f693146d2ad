import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { EvidenceStandingBadge } from '#client/records/evidence/evidence-standing.tsx';
import { RecordName } from '#client/records/record-name.tsx';
import { FileList } from '#client/ui/files/file-list.tsx';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';

/** A document in a line: its name and kind, until when it holds, its file. */
export function EvidenceLine({
  evidence,
  today,
  of,
  children,
}: {
  evidence: Evidence;
  today: string;
  /** Whose dossier or library it stands in: another owner is named. */
  of?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation('evidence');
  const labels = useLabels();
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap="xs" style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm">{evidence.name}</Text>
          <Text size="xs" c="dimmed">
            {labels.option('evidence', 'kind', evidence.kind)}
            {evidence.file === null && ` · ${t('noFile')}`}
          </Text>
          {of !== undefined && evidence.subjectId !== of && (
            <Text size="xs" component="span">
              <RecordName kind={evidence.subjectKind} id={evidence.subjectId} />
            </Text>
          )}
          <EvidenceStandingBadge evidence={evidence} today={today} />
        </Group>
        {children}
      </Group>
      {evidence.file && <FileList value={evidence.file} />}
    </div>
  );
}
