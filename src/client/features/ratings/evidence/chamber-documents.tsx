import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceOfQuery } from '#client/records/evidence/evidence.queries.ts';
import { RecordPicker } from '#client/records/record-picker.tsx';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import { EvidenceLine } from './evidence-line.tsx';

/** Documents of the chambers that lie with a federation, chamber by chamber, to attach to an item. */
export function ChamberDocuments({
  federationId,
  item,
  ids,
  today,
  onChange,
}: {
  federationId: string;
  item: string;
  ids: readonly string[];
  today: string;
  onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('evidence');
  const [chamber, setChamber] = useState('');
  const { data } = useQuery({ ...evidenceOfQuery(chamber), enabled: chamber !== '' });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('chambers.hint')}
      </Text>
      <RecordPicker
        kind="evidence"
        name="subjectId"
        field={evidence.fields.subjectId}
        label={t('chambers.choose')}
        kinds={['chamber']}
        where={[{ field: 'federationId', is: [federationId] }]}
        value={chamber}
        onChange={(id) => setChamber(typeof id === 'string' ? id : '')}
      />
      {chamber !== '' && data?.length === 0 && <Text size="sm">{t('chambers.none')}</Text>}
      {(chamber === '' ? [] : (data ?? [])).map((one) => (
        <EvidenceLine key={one.id} evidence={one} today={today}>
          {ids.includes(one.id) ? (
            <Text size="sm">{t('chambers.attached')}</Text>
          ) : (
            <Button
              size="compact-md"
              variant="light"
              aria-label={t('chambers.attachTo', { name: one.name, item })}
              onClick={() => onChange([...ids, one.id])}
            >
              {t('attach')}
            </Button>
          )}
        </EvidenceLine>
      ))}
    </Stack>
  );
}
