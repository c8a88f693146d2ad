import { Anchor, Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useRights } from '#client/records/use-rights.ts';
import { Absence } from '#client/ui/absence.tsx';
import { recordPath } from '#client/ui/paths.ts';
import type { Campaign } from '#domain/campaign/campaign.entity.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { CoverageBook } from '#domain/liaison/coverage/coverage-book.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';
import { VisitForm } from '../visit.form.tsx';
import { VisitList } from '../visit-list.tsx';
import { AssignManyForm } from './assign-many.form.tsx';
import type { BoardRow } from './board-rows.ts';
import { StateMark } from './cell-mark.tsx';
import { DutyLines } from './duty-lines.tsx';
import { HeldBy, OnLists } from './held-by.tsx';
import { periodName } from './period-name.ts';

type Doing = 'assign' | 'visit' | Visit | null;

/** A target on the board: who serves it, what was due and done, its visits; acts stand beside. */
export function TargetDrawer({
  row,
  periodKey,
  book,
  leaders,
  visits,
  listed,
  campaigns,
  campaign,
  day,
  today,
  mayAssign,
  onClose,
}: {
  row: BoardRow;
  /** The period that was pressed; the present one where none was. */
  periodKey: string | null;
  book: CoverageBook;
  leaders: readonly Leader[];
  /** Of this target, the latest first. */
  visits: readonly Visit[];
  listed: readonly LiaisonTarget[];
  campaigns: readonly Campaign[];
  campaign: string | null;
  day: string;
  today: string;
  mayAssign: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const mayVisit = useRights().mayCreate('visit');
  const [doing, setDoing] = useState<Doing>(null);
  const cell =
    row.cells.find((c) => c.period.key === periodKey) ??
    row.cells.find((c) => c.period.from <= day && day <= c.period.to);
  const main = row.held.find((l) => l.campaignId === campaign) ?? row.held[0];
  const page = recordPath(row.kind, row.id);
  const target = { kind: row.kind, id: row.id, name: row.name };
  const back = () => setDoing(null);
  return (
    <Drawer opened onClose={onClose} title={row.name} position="right" size="xl">
      {doing === 'assign' ? (
        <Stack gap="md">
          <Title order={3}>{t('assign.title')}</Title>
          <AssignManyForm
            targets={[target]}
            book={book}
            leaders={leaders}
            campaignId={campaign}
            today={today}
            onDone={back}
          />
        </Stack>
      ) : doing ? (
        <Stack gap="md">
          <Title order={3}>{t(doing === 'visit' ? 'visit.new' : 'visit.edit')}</Title>
          <VisitForm
            before={doing === 'visit' ? null : doing}
            target={target}
            leaderId={main?.leaderId ?? null}
            campaignId={doing === 'visit' ? (main?.campaignId ?? campaign) : doing.campaignId}
            today={today}
            onDone={back}
          />
        </Stack>
      ) : (
        <Stack gap="lg">
          {page && (
            <Anchor component={Link} to={page} size="sm">
              {t('target.open', { kind: labels.kind(row.kind) })}
            </Anchor>
          )}
          {cell && (
            <Stack gap={6}>
              <Group gap="sm">
                <Text fw={600}>{periodName(t, cell.period)}</Text>
                <StateMark state={cell.state} />
              </Group>
              <DutyLines cell={cell} rules={book.rules} />
            </Stack>
          )}
          <Stack gap="xs">
            <Title order={3}>{t('target.leaders')}</Title>
            <HeldBy
              row={row}
              leaders={leaders}
              campaigns={campaigns}
              today={today}
              mayEnd={mayAssign}
            />
            {mayAssign && (
              <Group>
                <Button variant="light" onClick={() => setDoing('assign')}>
                  {t('target.assign')}
                </Button>
              </Group>
            )}
          </Stack>
          <Stack gap="xs">
            <Title order={3}>{t('target.visits', { year: day.slice(0, 4) })}</Title>
            {visits.length === 0 ? (
              <Absence>{t('target.noVisits')}</Absence>
            ) : (
              <VisitList visits={visits} mayWrite={mayVisit} onEdit={setDoing} />
            )}
            {mayVisit && (
              <Group>
                <Button onClick={() => setDoing('visit')}>{t('target.record')}</Button>
              </Group>
            )}
          </Stack>
          <OnLists
            row={row}
            listed={listed}
            campaigns={campaigns}
            today={today}
            mayDelist={mayAssign}
          />
        </Stack>
      )}
    </Drawer>
  );
}
