import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { data } from '#client/data/data.ts';
import { statusQuery } from '#client/data/queries.ts';
import { session } from '#client/data/session.ts';
import { formatBytes } from '#client/ui/format.ts';
import { paths } from '#client/ui/paths.ts';
import { Reading } from '#client/ui/reading.tsx';
import { saveUnsent } from './unsent.ts';

/** Asks before leaving what becomes of edits that have not been sent; without any it just asks once. */
export function SignOutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const go = useNavigate();
  const { data: status } = useQuery(statusQuery());
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const files = status?.files ?? { count: 0, bytes: 0 };
  const changes = (status?.waiting ?? 0) + (status?.attention ?? 0);
  const unsent = changes + files.count;

  async function leave(mode: 'keep' | 'wipe') {
    setBusy(true);
    try {
      await data.close(mode);
      await session.signOut();
      client.clear();
      void go(paths.signIn, { replace: true });
    } finally {
      setBusy(false);
    }
  }
  function stay() {
    setSure(false);
    onClose();
  }

  return (
    <Modal
      opened={opened}
      onClose={stay}
      title={t('signOut.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {!status ? (
        <Reading />
      ) : (
        <Stack gap="sm">
          <Text>
            {changes > 0 && t('signOut.unsent', { count: changes })}
            {unsent === 0 && t('signOut.nothingUnsent')}
          </Text>
          {files.count > 0 && (
            <Text>
              {t('signOut.files', {
                count: files.count,
                size: formatBytes(files.bytes, i18n.language),
              })}
            </Text>
          )}
          {unsent === 0 ? (
            <Button loading={busy} onClick={() => void leave('keep')}>
              {t('signOut.leave')}
            </Button>
          ) : (
            <>
              <Button onClick={stay} data-autofocus>
                {t('signOut.stay')}
              </Button>
              <Button variant="default" loading={busy} onClick={() => void leave('keep')}>
                {t('signOut.keep')}
              </Button>
              <Button variant="default" onClick={() => void saveUnsent()}>
                {t('signOut.saveFile')}
              </Button>
              {sure ? (
                <Button color="zhu" loading={busy} onClick={() => void leave('wipe')}>
                  {t('signOut.discardSure', { count: unsent })}
                </Button>
              ) : (
                <Button variant="subtle" color="zhu" onClick={() => setSure(true)}>
                  {t('signOut.discard')}
                </Button>
              )}
            </>
          )}
        </Stack>
      )}
    </Modal>
  );
}
