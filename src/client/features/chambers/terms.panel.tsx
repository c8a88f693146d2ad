import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { byQuery } from '#client/data/queries.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { term } from '#domain/term/term.entity.ts';
import { currentTerm, termClock } from '#domain/term/term.rules.ts';
import { deleteTerm } from './term.commands.ts';
import { EditTerm, ExtendTerm, OpenTerm } from './term.form.tsx';
import { TermBadge } from './term-badge.tsx';

type Open = { readonly what: 'new' } | { readonly what: 'edit' | 'extend'; readonly row: Row };

/** 届次 of a chamber, newest first, with the clock of the current one. */
export function TermsPanel({ chamber, mayAdd }: { chamber: Row; mayAdd: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const { data: records } = useQuery(byQuery('term', 'bodyId', chamber.id));
  const sorted = [...(records ?? [])].sort((a, b) => Number(b.row.number) - Number(a.row.number));
  const close = () => setOpen(null);
  return (
    <Stack component="section" gap="sm" mt="xl" aria-labelledby="terms">
      <Group justify="space-between">
        <Title order={2} id="terms">
          {t('chambers:term.title')}
        </Title>
        {mayAdd && (
          <Button variant="default" disabled={!records} onClick={() => setOpen({ what: 'new' })}>
            {t('chambers:term.add')}
          </Button>
        )}
      </Group>
      {!records && <Reading />}
      {records?.length === 0 && (
        <EmptyState what={t('chambers:term.none')} why={t('chambers:term.noneWhy')} />
      )}
      {sorted.map((record) => (
        <TermLine
          key={record.id}
          chamber={chamber}
          record={record}
          all={sorted}
          onOpen={(what) => setOpen({ what, row: record.row })}
        />
      ))}
      {open?.what === 'new' && <OpenTerm chamber={chamber} last={sorted[0]?.row} onClose={close} />}
      {open?.what === 'edit' && <EditTerm chamber={chamber} row={open.row} onClose={close} />}
      {open?.what === 'extend' && <ExtendTerm chamber={chamber} row={open.row} onClose={close} />}
    </Stack>
  );
}

function TermLine({
  chamber,
  record,
  all,
  onOpen,
}: {
  chamber: Row;
  record: LocalRecord;
  all: readonly LocalRecord[];
  onOpen: (what: 'edit' | 'extend') => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const may = useRights().of(record);
  const of = asRecord(term, record.row);
  const current = currentTerm(
    all.map((other) => asRecord(term, other.row)),
    today,
  );
  const isCurrent = current?.id === of.id;
  const downloading = useDownloading();
  const { data: appointments } = useQuery(byQuery('appointment', 'bodyId', chamber.id));
  const n = of.number;
  return (
    <Group
      gap="sm"
      justify="space-between"
      py={6}
      style={{ borderBottom: '1px solid var(--cb-rule)' }}
    >
      <Group gap="sm">
        <Text fw={isCurrent ? 650 : 400}>{t('chambers:term.current', { n })}</Text>
        <Text size="sm" className="cb-number" c="dimmed">
          {t('chambers:term.span', { from: of.starts, to: of.ends })}
        </Text>
        {of.extendedTo && (
          <Text size="sm">{t('chambers:term.extended', { date: of.extendedTo })}</Text>
        )}
        {isCurrent && <Clock of={of} today={today} />}
        <SyncChip state={record.state} quiet />
      </Group>
      {may.patch && (
        <Group gap={4}>
          {isCurrent && of.extendedTo === null && (
            <Button size="compact-sm" variant="default" onClick={() => onOpen('extend')}>
              {t('chambers:term.extend')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('chambers:term.edit')} ${t('chambers:term.current', { n })}`}
            onClick={() => onOpen('edit')}
          >
            {t('action.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('chambers:term.remove')} ${t('chambers:term.current', { n })}`}
            disabled={!appointments || downloading !== false}
            onClick={() =>
              void deleteTerm(
                chamber,
                record.row,
                (appointments ?? []).map((found) => found.row),
              )
            }
          >
            {t('action.remove')}
          </Button>
        </Group>
      )}
    </Group>
  );
}

function Clock({ of, today }: { of: Parameters<typeof termClock>[0]; today: string }) {
  const { t } = useWords();
  const clock = termClock(of, today);
  return (
    <Group gap={6}>
      {clock.phase !== 'running' && <TermBadge clock={clock} undated />}
      <Text size="sm" c="dimmed">
        {clock.daysLeft < 0
          ? t('chambers:term.daysOver', { n: -clock.daysLeft })
          : t('chambers:term.daysLeft', { n: clock.daysLeft })}
      </Text>
    </Group>
  );
}
