import { Button, Group, SegmentedControl, Stack, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { type OfficerLine, useOfficers } from '#client/records/officers/use-officers.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Reading } from '#client/ui/reading.tsx';
import { isHeldOn, sortOfficers } from '#domain/appointment/appointment.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { NAME_ORDERS, type NameOrder } from '#domain/person/person.rules.ts';
import { AddOfficer, EditOfficer, EndOffice } from './officer.form.tsx';
import { OfficerTable } from './officer-table.tsx';

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'edit' | 'end'; readonly line: OfficerLine };

/** Officers of a chamber by rank, by strokes of the surname (姓氏笔画) or by pinyin. */
export function OfficersPanel({ chamber, mayAdd }: { chamber: Row; mayAdd: boolean }) {
  const { t } = useWords();
  const today = useToday();
  const [order, setOrder] = useState<NameOrder>('rank');
  const [past, setPast] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const found = useOfficers(chamber.id);
  const all = found ?? [];
  const running = all.filter((line) => isHeldOn(line.appointment, today) || isAhead(line, today));
  const shown = sortOfficers(past ? all : running, order) as readonly OfficerLine[];
  const close = () => setOpen(null);
  return (
    <Stack component="section" gap="sm" aria-labelledby="officers">
      <Group justify="space-between">
        <Title order={2} id="officers">
          {t('chambers:officer.title')}
        </Title>
        {mayAdd && (
          <Button onClick={() => setOpen({ what: 'new' })}>{t('chambers:officer.add')}</Button>
        )}
      </Group>
      {all.length > 0 && (
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('chambers:officer.order')}
            value={order}
            onChange={(next) => setOrder(NAME_ORDERS.find((known) => known === next) ?? 'rank')}
            data={NAME_ORDERS.map((value) => ({
              value,
              label: t(`chambers:officer.orders.${value}`),
            }))}
          />
          {running.length < all.length && (
            <Switch
              checked={past}
              onChange={(event) => setPast(event.currentTarget.checked)}
              label={t('chambers:officer.past')}
            />
          )}
        </Group>
      )}
      {!found ? (
        <Reading />
      ) : shown.length === 0 ? (
        <EmptyState what={t('chambers:officer.none')} why={t('chambers:officer.noneWhy')} />
      ) : (
        <OfficerTable lines={shown} onOpen={(what, line) => setOpen({ what, line })} />
      )}
      {open?.what === 'new' && <AddOfficer chamberId={chamber.id} all={all} onClose={close} />}
      {open?.what === 'edit' && <EditOfficer line={open.line} onClose={close} />}
      {open?.what === 'end' && <EndOffice line={open.line} onClose={close} />}
    </Stack>
  );
}

const isAhead = (line: OfficerLine, today: string) =>
  line.appointment.from !== null && line.appointment.from > today;
