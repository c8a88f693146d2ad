import { Anchor, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useOfficers } from '#client/records/officers/use-officers.ts';
import { Absence } from '#client/ui/absence.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { isHeldOn, sortOfficers } from '#domain/appointment/appointment.rules.ts';
import type { NameOrder } from '#domain/person/person.rules.ts';

/** The officers of a chamber today, by rank or by strokes of the surname; a tap calls. */
export function OfficerList({ chamberId, today }: { chamberId: string; today: string }) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  const [order, setOrder] = useState<NameOrder>('rank');
  const all = useOfficers(chamberId);
  const lines = (all ?? []).filter((line) => isHeldOn(line.appointment, today));
  const sorted = sortOfficers(lines, order) as typeof lines;
  return (
    <Stack component="section" gap="xs" aria-labelledby="officers">
      <Group justify="space-between" gap="xs">
        <Title order={2} id="officers" size="h3">
          {t('target.officers')}
        </Title>
        {lines.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('target.order')}
            value={order}
            onChange={(value) => setOrder(value as NameOrder)}
            data={[
              { value: 'rank', label: t('target.byRank') },
              { value: 'stroke', label: t('target.byStroke') },
            ]}
          />
        )}
      </Group>
      {!all && <Reading />}
      {all && lines.length === 0 && <Absence>{t('target.noOfficers')}</Absence>}
      {sorted.map(({ appointment, name, person }) => {
        const phone = person?.row.phone;
        return (
          <Group key={appointment.id} justify="space-between" wrap="nowrap" gap="xs">
            <span>
              <Text span fw={500}>
                {name || t('notHeld')}
              </Text>{' '}
              <Text span c="dimmed" size="sm">
                {labels.option('appointment', 'post', appointment.post)}
              </Text>
            </span>
            {typeof phone === 'string' && (
              <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="cb-number">
                {phone}
              </Anchor>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
