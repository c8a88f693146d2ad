import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import type { UnsentFile } from '#client/data/data-port.ts';
import { saveUnsent } from '#client/records/unsent.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { Problem } from '#domain/kernel/problem.ts';

type Read =
  | { readonly text: string; readonly file: UnsentFile }
  | { readonly wrong: string }
  | { readonly taken: number };

/** Saves what waits to a file, and takes such a file in after showing what it holds. */
export function UnsentFileActions({ none }: { none: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const [read, setRead] = useState<Read | null>(null);
  const say = (error: unknown) =>
    setRead({
      wrong:
        error instanceof Problem && error.code === 'scope'
          ? t('unsentFile.elsewhere', { place: String(error.details.read) })
          : t('unsentFile.wrong'),
    });
  async function open(picked: File | null) {
    if (!picked) return;
    try {
      const text = await picked.text();
      setRead({ text, file: await data.readUnsent(text) });
    } catch (error) {
      say(error);
    }
  }
  async function take(text: string) {
    try {
      setRead({ taken: await data.importUnsent(text) });
    } catch (error) {
      say(error);
    }
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Group>
        <Button variant="default" disabled={none} onClick={() => void saveUnsent()}>
          {t('sync.export')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('unsentFile.read')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('sync.exportHint')}
      </Text>
      {read && 'wrong' in read && <Text role="alert">{read.wrong}</Text>}
      {read && 'taken' in read && (
        <Text role="status">{t('unsentFile.taken', { count: read.taken })}</Text>
      )}
      {read && 'file' in read && (
        <Found file={read.file} onTake={() => void take(read.text)} onLeave={() => setRead(null)} />
      )}
    </Stack>
  );
}

function Found({
  file,
  onTake,
  onLeave,
}: {
  file: UnsentFile;
  onTake: () => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation(['settings', 'common']);
  const news = file.changes + file.refused - file.known;
  return (
    <Stack gap="xs" align="flex-start" role="status">
      <Text>
        {t('unsentFile.holds', { user: file.user, count: file.changes, refused: file.refused })}{' '}
        <DateText value={file.exportedAt} moment />
      </Text>
      {file.files > 0 && <Text>{t('unsentFile.files', { count: file.files })}</Text>}
      {file.known > 0 && <Text>{t('unsentFile.known', { count: file.known })}</Text>}
      {!file.own && news > 0 && <Text>{t('unsentFile.foreign')}</Text>}
      <Group>
        {news > 0 && <Button onClick={onTake}>{t('unsentFile.take', { count: news })}</Button>}
        <Button variant="subtle" onClick={onLeave}>
          {news > 0 ? t('common:action.cancel') : t('common:action.close')}
        </Button>
      </Group>
    </Stack>
  );
}
