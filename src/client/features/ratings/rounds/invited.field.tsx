import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '#client/data/queries.ts';
import { ChosenRecords } from '#client/records/chosen-records.tsx';
import { subtreeOf } from '#domain/federation/federation.rules.ts';

const ALL = 5000;
const SHOWN = 12;

/** Who is asked to take part: one by one, or all below the federation. */
export function InvitedField({
  kind,
  federationId,
  value,
  onChange,
}: {
  kind: 'chamber' | 'federation';
  federationId: string | null;
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('rounds');
  const below = useBelow(kind, federationId);
  return (
    <ChosenRecords
      of={['dossier', 'subjectId']}
      kinds={[kind]}
      chosen={value.map((id) => ({ kind, id }))}
      shown={SHOWN}
      onAdd={(id) => onChange([...new Set([...value, id])])}
      onRemove={(id) => onChange(value.filter((one) => one !== id))}
    >
      <Group gap="sm">
        <Button
          size="compact-md"
          variant="default"
          disabled={below.length === 0}
          onClick={() => onChange([...new Set([...value, ...below])])}
        >
          {t('form.inviteAll', { count: below.length })}
        </Button>
        {value.length > 0 && (
          <Button size="compact-md" variant="subtle" onClick={() => onChange([])}>
            {t('form.inviteClear')}
          </Button>
        )}
        <Text size="sm" role="status">
          {value.length > 0 && t('form.invitedCount', { count: value.length })}
        </Text>
      </Group>
    </ChosenRecords>
  );
}

/** Ids of the chambers or federations below a federation. */
function useBelow(kind: 'chamber' | 'federation', federationId: string | null): readonly string[] {
  const federations = useQuery(listQuery({ kind: 'federation', offset: 0, limit: ALL })).data;
  const ids = useMemo(() => {
    const nodes = (federations?.rows ?? []).map(({ id, row }) => ({
      id,
      parentId: typeof row.parentId === 'string' ? row.parentId : null,
    }));
    return federationId ? subtreeOf(nodes, federationId).map((f) => f.id) : [];
  }, [federations, federationId]);
  const chambers = useQuery({
    ...listQuery({
      kind: 'chamber',
      where: [
        { field: 'federationId', is: ids },
        { field: 'status', is: ['preparing', 'active', 'rectifying', null] },
      ],
      offset: 0,
      limit: ALL,
    }),
    enabled: kind === 'chamber' && ids.length > 0,
  }).data;
  if (!federations?.complete) return [];
  if (kind === 'federation') return ids.filter((id) => id !== federationId);
  return chambers?.complete ? chambers.rows.map((r) => r.id) : [];
}
