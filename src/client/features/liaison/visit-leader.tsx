import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { fieldsOf } from '#client/ui/record-form.tsx';
import { visit } from '#domain/visit/visit.entity.ts';

const F = fieldsOf(visit);

/** Whose visit it is, as a line of text: he who serves the target. Another one is chosen on request. */
export function VisitLeader({ leaderId, error }: { leaderId: string | null; error: boolean }) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const [choosing, setChoosing] = useState(false);
  if (choosing || error) return <F name="leaderId" autoFocus={choosing} />;
  return (
    <Group gap="xs">
      <Text>
        {labels.field('visit', 'leaderId')}
        {t('visit.is')}
        {leaderId ? <RecordName kind="leader" id={leaderId} plain /> : t('visit.own')}
      </Text>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('visit.changeLeader')}
        onClick={() => setChoosing(true)}
      >
        {t('visit.swap')}
      </Button>
    </Group>
  );
}
