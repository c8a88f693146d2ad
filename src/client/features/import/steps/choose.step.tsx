import { Alert, Anchor, Button, Loader, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { batchesQuery } from '#client/data/queries.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { useDownloading } from '#client/ui/downloading.ts';
import { formatBytes } from '#client/ui/format.ts';
import { paths } from '#client/ui/paths.ts';
import { type AimKind, listOf } from '#domain/roster-import/import-aim.ts';
import { downloadTemplate } from '../download.ts';
import classes from '../import.module.css';
import type { Aim } from '../import-state.ts';
import { FILE_LIMITS } from '../read/file-refusal.ts';
import { RefusalText } from '../refusal-text.tsx';
import { useAims } from '../use-aims.ts';
import type { ImportUnderWay } from '../use-import.ts';

const GROUPS = {
  chamber: 'choose.chambers',
  federation: 'choose.registers',
  demands: 'choose.ledgers',
} as const;

/** A federation has a register and a ledger. */
const keyOf = ({ kind, id }: Pick<Aim, 'kind' | 'id'>) => `${kind}:${id}`;

/** Where to, and which file; below, what was imported lately. */
export function ChooseStep({ work, busy, problem, aimAt, open }: ImportUnderWay) {
  const { t, i18n } = useTranslation(['import', 'common']);
  const found = useAims(work.aim, aimAt);
  const aims = found ?? [];
  const downloading = useDownloading();
  const { data: batches = [] } = useQuery(batchesQuery());
  const recent = batches.filter((batch) => batch.label.key === 'import:act.import').slice(0, 5);
  const group = (kind: AimKind) => ({
    group: t(GROUPS[kind]),
    items: aims
      .filter((a) => a.kind === kind)
      .map((a) => ({
        value: keyOf(a),
        label: kind === 'demands' ? t('choose.ledger', { name: a.name }) : a.name,
      })),
  });
  return (
    <Stack gap="lg" maw="44rem">
      {found?.length === 0 && downloading === false && (
        <Alert color="yellow">{t('choose.noAim')}</Alert>
      )}
      <Select
        label={t('choose.aim')}
        description={t('choose.aimHint')}
        placeholder={t('choose.aimPlaceholder')}
        nothingFoundMessage={t('common:form.nothingFound')}
        searchable
        data={[group('chamber'), group('federation'), group('demands')].filter(
          (g) => g.items.length > 0,
        )}
        value={work.aim ? keyOf(work.aim) : null}
        onChange={(key) => aimAt(aims.find((a) => keyOf(a) === key) ?? null)}
      />
      <Dropzone
        onDrop={(files) => files[0] && void open(files[0])}
        multiple={false}
        loading={busy === 'reading'}
        disabled={work.aim === null}
        className={classes.drop}
        inputProps={{ 'aria-label': t('choose.pick') }}
      >
        <Stack align="center" gap={6}>
          <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
          <Text fw={600}>{t(work.aim ? 'choose.drop' : 'choose.needAim')}</Text>
          <Text size="sm" c="dimmed">
            {t('choose.dropHint', { max: formatBytes(FILE_LIMITS.bytes, i18n.language) })}
          </Text>
        </Stack>
      </Dropzone>
      {busy === 'reading' && (
        <Text role="status">
          <Loader size="xs" mr="xs" />
          {t('choose.reading')}
        </Text>
      )}
      {problem && (
        <Alert color="zhu" role="alert">
          <RefusalText problem={problem} />
        </Alert>
      )}
      <Button
        variant="subtle"
        style={{ alignSelf: 'start' }}
        onClick={() => void downloadTemplate(listOf(work.aim?.kind ?? 'chamber'))}
      >
        {t('choose.template')}
      </Button>
      {recent.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={2} size="h4">
            {t('choose.recent')}
          </Title>
          {recent.map((batch) => (
            <Paper key={batch.id} withBorder p="sm">
              <Anchor component={Link} to={paths.importBatch(batch.id)}>
                {t('act.import', {
                  file: batch.label.values?.file,
                  name: batch.label.values?.name,
                })}
              </Anchor>
              <Text size="sm" c="dimmed">
                <DateText value={batch.at} moment />
                {batch.undone && ` · ${t('choose.undone')}`}
              </Text>
            </Paper>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
