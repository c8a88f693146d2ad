import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#client/data/data-port.ts';
import { listQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { CHAMBER_TYPES } from '#domain/chamber/chamber.entity.ts';
import { subtreeOf } from '#domain/federation/federation.rules.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { useFederations } from '../coverage/use-board.ts';

/** One act adds no more than this; a narrower filter gets there in steps. */
const MOST = 2000;

/** All chambers, enterprises or federations of a county, a type or both. */
export function ByFilter({ onChoose }: { onChoose: (targets: readonly Target[]) => void }) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const { nodes } = useFederations();
  const [kind, setKind] = useState<Target['kind']>('chamber');
  const [federation, setFederation] = useState<string | null>(null);
  const [type, setType] = useState<string | null>(null);
  const where = useMemo(() => {
    const filters: Filter[] = [];
    if (federation) {
      const ids = subtreeOf(nodes, federation).map((f) => f.id);
      filters.push(kind === 'federation' ? { ids } : { field: 'federationId', is: ids });
    }
    if (kind === 'chamber')
      filters.push({ field: 'status', is: ['preparing', 'active', 'rectifying', null] });
    if (kind === 'chamber' && type) filters.push({ field: 'type', is: [type] });
    return filters;
  }, [nodes, federation, kind, type]);
  const { data, isPlaceholderData } = useQuery(listQuery({ kind, where, offset: 0, limit: MOST }));
  const tooMany = (data?.total ?? 0) > MOST;
  useEffect(() => {
    if (data?.complete && !isPlaceholderData)
      onChoose(tooMany ? [] : data.rows.map(({ id }) => ({ kind, id })));
  }, [data, isPlaceholderData, tooMany, kind, onChoose]);
  return (
    <Stack gap="sm">
      <Select
        label={t('list.kind')}
        data={LIAISON_TARGETS.map((value) => ({
          value,
          label: labels.option('liaison', 'targetKind', value),
        }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => setKind(LIAISON_TARGETS.find((one) => one === next) ?? 'chamber')}
      />
      <Select
        label={t('list.federation')}
        data={nodes.map(({ id, name }) => ({ value: id, label: name }))}
        value={federation}
        onChange={setFederation}
        placeholder={t('filter.all')}
        searchable
        clearable
      />
      {kind === 'chamber' && (
        <Select
          label={t('list.type')}
          data={CHAMBER_TYPES.map((value) => ({
            value,
            label: labels.option('chamber', 'type', value),
          }))}
          value={type}
          onChange={setType}
          placeholder={t('filter.all')}
          clearable
        />
      )}
      <Text size="sm" role="status">
        {data?.complete && (tooMany ? t('list.tooMany') : t('list.found', { count: data.total }))}
      </Text>
    </Stack>
  );
}
