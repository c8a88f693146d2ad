import { Alert, Button, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { data } from '#client/data/data.ts';
import { batchesQuery, DB } from '#client/data/queries.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Figure } from '#client/ui/figure.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Kind } from '#domain/registry.ts';
import { downloadLeft } from './download.ts';
import { DRAFTS, type ImportResult } from './import-state.ts';
import { LeftRows } from './left-rows.tsx';

type Undone = { readonly undone: number; readonly kept: readonly { kind: Kind; id: string }[] };

/** What became of one import, for ever under its address on this device; the place to take it back. */
export function BatchPage() {
  const { t } = useTranslation('import');
  const { batch = '' } = useParams();
  const { data: kept, isPending } = useQuery({
    queryKey: [DB, '*', 'import', batch],
    queryFn: async () => (await data.draft.get(DRAFTS.result(batch))) ?? null,
    networkMode: 'always',
  });
  const { data: batches = [] } = useQuery(batchesQuery());
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState<Undone | null>(null);
  const crumbs = [{ label: t('title'), to: paths.import }];
  if (isPending) return <Loader type="dots" />;
  // Written by `runImport` alone, under this key.
  const result = kept as ImportResult | null;
  const info = batches.find((one) => one.id === batch);
  if (!result)
    return (
      <Page title={t('result.title')} crumbs={crumbs}>
        <EmptyState
          certain
          what={t('result.absent')}
          why={t('result.absentWhy')}
          action={
            <Button component={Link} to={paths.import}>
              {t('title')}
            </Button>
          }
        />
      </Page>
    );
  const isUndone = undone !== null || info?.undone === true;
  const broken = result.running === true && !isUndone;
  const whole = result.written === result.planned;
  const demands = result.aim.kind === 'demands';
  const seen = seeing(result.aim);
  const undo = async () => {
    setUndoing(true);
    try {
      setUndone(await data.undo(batch));
    } finally {
      setUndoing(false);
    }
  };
  const state = isUndone
    ? t('result.undone')
    : broken
      ? t(demands ? 'result.brokenDemands' : 'result.broken', { planned: result.planned })
      : whole
        ? t(demands ? 'result.doneDemands' : 'result.done', { count: result.written })
        : t(demands ? 'result.stoppedDemands' : 'result.stopped', {
            written: result.written,
            planned: result.planned,
          });
  return (
    <Page
      title={state}
      crumbs={crumbs}
      lead={
        <>
          {t('act.import', { file: result.file, name: result.aim.name })} ·{' '}
          <DateText value={result.at} moment />
        </>
      }
      actions={
        <>
          {!isUndone && (result.written > 0 || (broken && info !== undefined)) && (
            <Button
              variant="default"
              loading={undoing}
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => void undo()}
            >
              {t('result.undo')}
            </Button>
          )}
          <Button
            component={Link}
            to={paths.import}
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
            {t(broken ? 'result.goOn' : 'result.again')}
          </Button>
          <Button component={Link} to={seen.to}>
            {t(seen.words)}
          </Button>
        </>
      }
    >
      {broken && (
        <Alert color="yellow" role="status">
          {t('result.brokenHow')}
        </Alert>
      )}
      {result.failure && (
        <Alert color="red" role="alert">
          {t('result.failed', { message: result.failure })}
        </Alert>
      )}
      {undone && (
        <Stack gap={4} role="status">
          <Text>{t('result.undoneOf', { count: undone.undone })}</Text>
          {undone.kept.length > 0 && <Text>{t('result.kept', { count: undone.kept.length })}</Text>}
          {undone.kept.slice(0, 50).map((one) => (
            <RecordName key={one.id} kind={one.kind} id={one.id} />
          ))}
        </Stack>
      )}
      {result.running !== true && <Figures result={result} />}
    </Page>
  );
}

/** Where that which was imported is looked at. */
function seeing({ kind, id }: ImportResult['aim']) {
  if (kind === 'chamber') return { to: paths.chamber(id), words: 'result.see' } as const;
  return kind === 'federation'
    ? ({ to: paths.enterprises, words: 'result.seeAll' } as const)
    : ({ to: paths.liaisonDemands, words: 'result.seeDemands' } as const);
}

/** Counts by what became of the rows, and those that did not go in. */
function Figures({ result }: { result: ImportResult }) {
  const { t } = useTranslation('import');
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('result.added')} value={result.added} />
        <Figure label={t('result.updated')} value={result.updated} />
        <Figure label={t('result.unchanged')} value={result.unchanged} />
        <Figure label={t('result.merged')} value={result.merged} />
      </SimpleGrid>
      <Stack gap="sm" component="section">
        <Group justify="space-between">
          <Title order={2} size="h3">
            {result.left.length > 0
              ? t('result.leftTitle', { count: result.left.length })
              : t('result.leftNone')}
          </Title>
          {result.left.length > 0 && (
            <Button
              variant="light"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void downloadLeft(result)}
            >
              {t('result.download')}
            </Button>
          )}
        </Group>
        {result.left.length > 0 && <LeftRows result={result} />}
      </Stack>
    </>
  );
}
