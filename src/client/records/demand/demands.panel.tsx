import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRights } from '#client/records/use-rights.ts';
import { Absence } from '#client/ui/absence.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { isOpen } from '#domain/demand/demand.rules.ts';
import { demandsOfQuery } from './demand.queries.ts';
import { DemandLines } from './demand-lines.tsx';

/** What an enterprise or a chamber has asked for: open demands first, those that are over on request. */
export function DemandsPanel({ targetId }: { targetId: string }) {
  const { t } = useTranslation('demands');
  const { data } = useQuery(demandsOfQuery(targetId));
  const demands = data ?? [];
  const mayAdd = useRights().mayCreate('demand');
  const [all, setAll] = useState(false);
  const open = demands.filter((of) => isOpen(of.state));
  const over = demands.filter((of) => !isOpen(of.state));
  return (
    <Stack component="section" gap="xs" aria-labelledby="demands">
      <Group justify="space-between">
        <Title order={2} id="demands">
          {t('panel.title')}
        </Title>
        {mayAdd && (
          <Button
            component={Link}
            to={withQuery(paths.demandNew, { target: targetId })}
            variant="default"
            size="compact-md"
          >
            {t('panel.add')}
          </Button>
        )}
      </Group>
      {!data && <Reading />}
      {data?.length === 0 && <Absence>{t('panel.none')}</Absence>}
      <DemandLines demands={all ? [...open, ...over] : open} />
      {over.length > 0 && !all && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setAll(true)}>
            {t('panel.closed', { count: over.length })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
