import { Button, Group, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { useSearchState } from '#client/records/filters/use-search-state.ts';
import { useRights } from '#client/records/use-rights.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { SyncChip } from '#client/ui/sync-chip.tsx';
import { asRecord } from '#domain/kernel/entity.ts';
import { scheme as entity } from '#domain/scheme/scheme.entity.ts';
import { ImpactPanel } from './impact.panel.tsx';
import { LockNote } from './lock-note.tsx';
import { SchemeActions } from './scheme-actions.tsx';
import { SchemeBadges } from './scheme-badges.tsx';
import { SchemeEditor } from './scheme-editor.tsx';
import { SchemeView } from './scheme-view.tsx';
import { useSiblings } from './schemes.queries.ts';
import { useSchemeLock } from './use-scheme-lock.ts';
import { DiffPanel } from './version-diff.panel.tsx';

const TABS = ['content', 'edit', 'diff', 'impact'] as const;

/** /ratings/schemes/:id: a version, whole; changed while it is free, compared, put into use. */
export function SchemePage() {
  const { t } = useTranslation(['schemes', 'ratings']);
  const { id = '' } = useParams();
  const { search, set } = useSearchState();
  const record = useQuery(recordQuery('scheme', id)).data;
  const row = record?.row;
  const scheme = useMemo(() => (row ? asRecord(entity, row) : null), [row]);
  const siblings = useSiblings(scheme);
  const locks = useSchemeLock(scheme);
  const rights = useRights();
  if (record === undefined) return null;
  if (!record || !scheme)
    return (
      <Page title={t('title')}>
        <EmptyState
          what={t('notFound')}
          why={t('notFoundWhy')}
          action={
            <Button component={Link} to={paths.schemes}>
              {t('back')}
            </Button>
          }
        />
      </Page>
    );
  const mayWrite = rights.of(record).patch;
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'content';
  return (
    <Page
      title={`${scheme.name}（${scheme.version}）`}
      crumbs={[
        { label: t('ratings:title'), to: paths.ratings },
        { label: t('title'), to: paths.schemes },
      ]}
      badge={
        <Group gap="xs">
          <SchemeBadges scheme={scheme} />
          <SyncChip state={record.state} quiet />
        </Group>
      }
      actions={
        locks && <SchemeActions record={record} scheme={scheme} siblings={siblings} locks={locks} />
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => set('tab', next === 'content' ? null : next)}
      >
        <Tabs.List className="cb-no-print">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="content" pt="md">
          <SchemeView scheme={scheme} />
        </Tabs.Panel>
        <Tabs.Panel value="edit" pt="md">
          {locks &&
            (locks.length > 0 || !mayWrite ? (
              <LockNote locks={locks} mayWrite={mayWrite} />
            ) : (
              <SchemeEditor key={id} record={record} onDone={() => set('tab', null)} />
            ))}
        </Tabs.Panel>
        <Tabs.Panel value="diff" pt="md">
          <DiffPanel scheme={scheme} siblings={siblings} />
        </Tabs.Panel>
        <Tabs.Panel value="impact" pt="md">
          <ImpactPanel scheme={scheme} siblings={siblings} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
