import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconMessagePlus, IconNotebook, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { useRights } from '#client/records/use-rights.ts';
import { useToday } from '#client/records/use-today.ts';
import { Absence } from '#client/ui/absence.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { FieldValue } from '#client/ui/fields/field-value.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths, recordPath, withQuery } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { dueOf } from '#domain/liaison/coverage/due.ts';
import { LIAISON_TARGETS, type Liaison } from '#domain/liaison/liaison.entity.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';
import { useCoverageBook } from '../coverage/use-board.ts';
import { DueText } from '../mine/due-text.tsx';
import { useMyLeaders } from '../mine/use-mine.ts';
import { VisitForm } from '../visit.form.tsx';
import { VisitList } from '../visit-list.tsx';
import { AwardLines } from './award-lines.tsx';
import { OfficerList } from './officer-list.tsx';
import { OpenDemands } from './open-demands.tsx';
import { filledFacts } from './target-facts.ts';
import { useTarget } from './use-target.ts';

const isTargetKind = (kind: string | undefined): kind is Liaison['targetKind'] =>
  (LIAISON_TARGETS as readonly (string | undefined)[]).includes(kind);

/** /liaison/targets/:kind/:id: one page about a target, for who is on the way there. */
export function TargetPage() {
  const { t } = useTranslation('field');
  const { kind, id = '' } = useParams();
  if (!isTargetKind(kind))
    return (
      <Page title={t('target.title')}>
        <EmptyState what={t('target.notFound')} why={t('target.notFoundWhy')} />
      </Page>
    );
  return <TargetBody key={id} kind={kind} id={id} />;
}

function TargetBody({ kind, id }: { kind: Liaison['targetKind']; id: string }) {
  const { t } = useTranslation('field');
  const labels = useLabels();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const [edited, setEdited] = useState<Visit | null>(null);
  const card = useTarget({ kind, id }, today);
  const { book } = useCoverageBook(Number(today.slice(0, 4)));
  const own = useMyLeaders();
  const { mayCreate } = useRights();
  const mayVisit = mayCreate('visit');
  const mayAsk = mayCreate('demand');
  const { record, name, current = [] } = card;
  const crumbs = [{ label: t('mine.title'), to: paths.liaisonMine }];
  if (record === undefined) return null;
  if (record === null)
    return (
      <Page title={t('target.title')} crumbs={crumbs}>
        <EmptyState what={t('target.notFound')} why={t('target.notFoundWhy')} />
      </Page>
    );
  const liaison = current.find((l) => own.includes(l.leaderId)) ?? current[0];
  const leaderId = own.length === 1 ? (own[0] ?? null) : (liaison?.leaderId ?? null);
  const page = recordPath(kind, id);
  const close = () => {
    setEdited(null);
    setSearch({}, { replace: true });
  };
  return (
    <Page
      title={name}
      crumbs={crumbs}
      lead={labels.option('liaison', 'targetKind', kind)}
      actions={
        <>
          {mayVisit && (
            <Button
              leftSection={<IconNotebook size={18} aria-hidden />}
              onClick={() => setSearch({ visit: 'new' })}
            >
              {t('target.visit')}
            </Button>
          )}
          {mayAsk && kind !== 'federation' && (
            <Button
              component={Link}
              to={withQuery(paths.demandNew, { target: id, leader: leaderId })}
              variant="default"
              leftSection={<IconMessagePlus size={18} aria-hidden />}
            >
              {t('target.demand')}
            </Button>
          )}
          <Button
            component={Link}
            to={withQuery(paths.liaisonCards, { targets: `${kind}:${id}` })}
            variant="subtle"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('target.print')}
          </Button>
        </>
      }
    >
      {book && <DueText due={dueOf(book, { kind, id }, today)} />}
      <KeyFacts
        facts={filledFacts(kind, record.row).map((field) => ({
          label: labels.field(kind, field),
          value: <FieldValue kind={kind} name={field} value={record.row[field]} row={record.row} />,
        }))}
      />
      <Stack component="section" gap="xs" aria-labelledby="leaders">
        <Title order={2} id="leaders" size="h3">
          {t('target.leaders')}
        </Title>
        {!card.current && <Reading />}
        {card.current?.length === 0 && <Absence>{t('target.noLeader')}</Absence>}
        {current.map((l) => (
          <Group key={l.id} gap="xs">
            <RecordName kind="leader" id={l.leaderId} />
            <Text size="sm" c="dimmed">
              {labels.option('liaison', 'role', l.role)}
            </Text>
          </Group>
        ))}
      </Stack>
      {kind === 'chamber' && <OfficerList chamberId={id} today={today} />}
      {card.openDemands && kind !== 'federation' && <OpenDemands demands={card.openDemands} />}
      <Stack component="section" gap="xs" aria-labelledby="visits">
        <Title order={2} id="visits" size="h3">
          {t('target.visits')}
        </Title>
        {card.visits?.length === 0 && <Absence>{t('target.noVisits')}</Absence>}
        {card.visits && card.visits.length > 0 && (
          <VisitList visits={card.visits.slice(0, 12)} mayWrite={mayVisit} onEdit={setEdited} />
        )}
      </Stack>
      {kind === 'chamber' && card.awards && <AwardLines awards={card.awards} />}
      {page && (
        <Text>
          <Button component={Link} to={page} variant="light">
            {t('target.open', { kind: labels.kind(kind) })}
          </Button>
        </Text>
      )}
      <Drawer
        opened={edited !== null || search.get('visit') === 'new'}
        onClose={close}
        title={edited ? t('target.visitEdit') : t('target.visit')}
        position="right"
        size="lg"
      >
        {/* Not before it is known who serves the target: the form keeps what it begins with. */}
        {card.current && (
          <VisitForm
            before={edited}
            target={{ kind, id, name }}
            leaderId={leaderId}
            campaignId={edited ? edited.campaignId : (liaison?.campaignId ?? null)}
            today={today}
            onDone={close}
          />
        )}
      </Drawer>
    </Page>
  );
}
