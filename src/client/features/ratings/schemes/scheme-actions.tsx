import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { paths } from '#client/ui/paths.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { useRater } from '../use-rater.ts';
import { AdoptDialog } from './adopt.dialog.tsx';
import { CopyDialog } from './copy.dialog.tsx';
import { LockDialog } from './lock.dialog.tsx';
import { removeScheme, withdrawScheme } from './scheme.commands.ts';
import type { SchemeRow } from './schemes.queries.ts';
import type { Lock } from './use-scheme-lock.ts';

/** What can be done with a version as it stands. */
export function SchemeActions({
  record,
  scheme,
  siblings,
  locks,
}: {
  record: LocalRecord;
  scheme: Scheme;
  siblings: readonly SchemeRow[];
  locks: readonly Lock[];
}) {
  const { t } = useTranslation('schemes');
  const navigate = useNavigate();
  const { federationId, runsRounds } = useRater();
  const rights = useRights().of(record);
  const downloading = useDownloading();
  const [open, setOpen] = useState<'copy' | 'adopt' | 'lock' | null>(null);
  const close = () => setOpen(null);
  const inUse = (scheme.state ?? 'adopted') === 'adopted';
  const remove = async () => {
    await removeScheme(record.row);
    await navigate(paths.schemes);
  };
  return (
    <>
      {rights.patch && !inUse && <Button onClick={() => setOpen('adopt')}>{t('do.adopt')}</Button>}
      {runsRounds && federationId && (
        <Button variant="light" onClick={() => setOpen('copy')}>
          {t('do.copy')}
        </Button>
      )}
      {rights.patch && inUse && !scheme.lockedOn && (
        <Button variant="default" onClick={() => setOpen('lock')}>
          {t('do.lock')}
        </Button>
      )}
      {rights.patch && inUse && (
        <Button variant="default" onClick={() => void withdrawScheme(record.row)}>
          {t('do.withdraw')}
        </Button>
      )}
      {rights.delete && scheme.state === 'draft' && downloading === false && locks.length === 0 && (
        <Button variant="subtle" color="gray" onClick={() => void remove()}>
          {t('do.remove')}
        </Button>
      )}
      {open === 'copy' && federationId && (
        <CopyDialog
          scheme={scheme}
          siblings={siblings}
          federationId={federationId}
          onClose={close}
        />
      )}
      {open === 'adopt' && (
        <AdoptDialog row={record.row} scheme={scheme} siblings={siblings} onClose={close} />
      )}
      {open === 'lock' && <LockDialog row={record.row} scheme={scheme} onClose={close} />}
    </>
  );
}
