import { Button, CloseButton, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { dossier } from '#domain/dossier/dossier.entity.ts';
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
  const { t } = useTranslation(['rounds', 'common']);
  const labels = useLabels();
  const below = useBelow(kind, federationId);
  return (
    <Stack gap="sm">
      <FieldInput
        // A new input after each choice: it starts empty.
        key={value.length}
        kind="dossier"
        name="invited"
        field={dossier.fields.subjectId}
        label={labels.field('dossier', 'subjectId')}
        refKinds={[kind]}
        value={null}
        onChange={(id) => typeof id === 'string' && onChange([...new Set([...value, id])])}
      />
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
      <List listStyleType="none" spacing={2}>
        {value.slice(-SHOWN).map((id) => (
          <List.Item key={id}>
            <Group gap="xs">
              <RecordName kind={kind} id={id} plain />
              <CloseButton
                size="sm"
                aria-label={t('common:action.remove')}
                onClick={() => onChange(value.filter((one) => one !== id))}
              />
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
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
  if (kind === 'federation') return ids.filter((id) => id !== federationId);
  return chambers?.rows.map((r) => r.id) ?? [];
}
