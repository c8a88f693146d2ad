import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { evidenceOfQuery } from '#client/records/evidence/evidence.queries.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import type { MeetingKind } from '#domain/meeting/meeting.entity.ts';
import { papersOf } from '#domain/meeting/meeting.rules.ts';

/** The document of a meeting: one from the library of its body, or a new file that goes into it. */
export function PaperField({
  bodyId,
  kind,
  documentId,
  file,
  onChange,
}: {
  /** Empty until it is chosen. */
  bodyId: string;
  kind: MeetingKind | null;
  documentId: string | null;
  file: string | null;
  onChange: (next: { documentId: string | null; file: string | null }) => void;
}) {
  const { t } = useTranslation('meetings');
  const labels = useLabels();
  const { data } = useQuery({ ...evidenceOfQuery(bodyId), enabled: bodyId !== '' });
  const likely = kind && papersOf(kind);
  const choices = (data ?? []).toSorted(
    (a, b) => Number(b.kind === likely) - Number(a.kind === likely),
  );
  return (
    <Stack gap="xs">
      <Select
        label={labels.field('meeting', 'documentId')}
        description={t('paper.hint')}
        placeholder={t(data?.length === 0 ? 'paper.none' : 'paper.choose')}
        data={choices.map((one) => ({ value: one.id, label: one.name }))}
        value={documentId}
        disabled={file !== null}
        onChange={(next) => onChange({ documentId: next, file: null })}
        searchable
        clearable
      />
      <FieldInput
        kind="evidence"
        name="file"
        field={evidence.fields.file}
        label={t('paper.file')}
        value={file}
        onChange={(next) =>
          onChange({ documentId, file: typeof next === 'string' && next !== '' ? next : null })
        }
      />
    </Stack>
  );
}
