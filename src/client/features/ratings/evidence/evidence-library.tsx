import { Button, Drawer, Group, Menu, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { evidenceOfQuery } from '#client/records/evidence/evidence.queries.ts';
import { EvidenceStandingBadge } from '#client/records/evidence/evidence-standing.tsx';
import { useReading } from '#client/records/use-reading.ts';
import { useRights } from '#client/records/use-rights.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { FileList } from '#client/ui/files/file-list.tsx';
import { Reading } from '#client/ui/reading.tsx';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { evidenceStanding } from '#domain/evidence/evidence.rules.ts';
import { removeEvidence } from './evidence.commands.ts';
import { EvidenceForm } from './evidence.form.tsx';
import { useItemChoices } from './use-item-choices.ts';
import { UsedBy } from './used-by.tsx';

/** The documents of a chamber or a federation: one document may serve items of several schemes. */
export function EvidenceLibrary({
  kind,
  id,
  today,
  endingOnly = false,
  onEndingOnly,
}: {
  kind: 'chamber' | 'federation';
  id: string;
  today: string;
  endingOnly?: boolean;
  onEndingOnly?: (on: boolean) => void;
}) {
  const { t } = useTranslation(['evidence', 'common']);
  const labels = useLabels();
  const { data: all } = useQuery(evidenceOfQuery(id));
  const { data: body } = useQuery(recordQuery(kind, id));
  const rights = useRights();
  const reading = useReading('evidence');
  const [own, setOwn] = useState(endingOnly);
  const [open, setOpen] = useState<Evidence | 'new' | null>(null);
  const itemNames = new Map(
    useItemChoices(kind).flatMap(({ items }) => items.map((i) => [i.value, i.label] as const)),
  );
  const ending = onEndingOnly ? endingOnly : own;
  if (!all || reading) return <Reading />;
  const mayWrite =
    rights.mayCreate('evidence') &&
    rights.of({
      kind: 'evidence',
      row: { id: '', subjectKind: kind, subjectId: id },
      scopes: body?.scopes ?? [],
    }).patch;
  const shown = ending ? all.filter((e) => evidenceStanding(e, today) !== 'valid') : all;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Switch
          label={t('endingOnly')}
          checked={ending}
          onChange={(event) => (onEndingOnly ?? setOwn)(event.currentTarget.checked)}
        />
        {mayWrite && <Button onClick={() => setOpen('new')}>{t('add')}</Button>}
      </Group>
      {shown.length === 0 ? (
        <EmptyState
          what={t(ending ? 'empty.ending' : 'empty.all')}
          why={t(ending ? 'empty.endingWhy' : 'empty.allWhy')}
        />
      ) : (
        <DataTable
          caption={t('title')}
          rows={shown}
          rowKey={(e) => e.id}
          columns={[
            {
              key: 'name',
              label: labels.field('evidence', 'name'),
              cell: (e) => (
                <div>
                  <Text fw={500}>{e.name}</Text>
                  <Text size="xs" c="dimmed">
                    {labels.option('evidence', 'kind', e.kind)}
                  </Text>
                </div>
              ),
            },
            {
              key: 'issued',
              label: labels.field('evidence', 'issuedOn'),
              cell: (e) => <DateText value={e.issuedOn} table />,
            },
            {
              key: 'valid',
              label: labels.field('evidence', 'validTo'),
              cell: (e) =>
                e.validTo ? <EvidenceStandingBadge evidence={e} today={today} /> : t('noEnd'),
            },
            {
              key: 'used',
              label: labels.field('evidence', 'usedBy'),
              cell: (e) => (
                <UsedBy keys={e.usedBy ?? []} names={itemNames} amber={isAmber(e, today)} />
              ),
            },
            {
              key: 'file',
              label: labels.field('evidence', 'file'),
              cell: (e) => (e.file ? <FileList value={e.file} /> : t('noFile')),
            },
            ...(mayWrite
              ? [
                  {
                    key: 'act',
                    label: t('acts'),
                    cell: (e: Evidence) => (
                      <Menu position="bottom-end">
                        <Menu.Target>
                          <Button
                            size="compact-sm"
                            variant="default"
                            aria-label={t('actsOf', { name: e.name })}
                          >
                            {t('acts')}
                          </Button>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item onClick={() => setOpen(e)}>
                            {t('common:action.edit')}
                          </Menu.Item>
                          <Menu.Item onClick={() => void removeEvidence(e)}>
                            {t('common:action.remove')}
                          </Menu.Item>
                        </Menu.Dropdown>
                      </Menu>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === 'new' ? 'add' : 'edit')}
        position="right"
        size="lg"
      >
        {open !== null && (
          <EvidenceForm
            row={open === 'new' ? null : open}
            initial={{ subjectKind: kind, subjectId: id }}
            onDone={() => setOpen(null)}
          />
        )}
      </Drawer>
    </Stack>
  );
}

const isAmber = (e: Evidence, today: string) => evidenceStanding(e, today) !== 'valid';
