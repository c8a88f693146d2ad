import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Attachment, isImage } from '#domain/kernel/attachment.ts';
import { Dialog } from '../dialog.tsx';
import { formatBytes } from '../format.ts';
import classes from './files.module.css';
import { useFileUrl } from './use-file-url.ts';

/** One file at full size, with the ones beside it; documents open in a window of their own. */
export function FileViewer({
  files,
  at,
  onTurn,
  onClose,
}: {
  files: readonly Attachment[];
  at: number;
  onTurn: (at: number) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['files', 'common']);
  const file = files[at];
  if (!file) return null;
  return (
    <Dialog title={file.name} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Large key={file.sha256} file={file} />
        <Group justify="space-between">
          <Button variant="default" disabled={at === 0} onClick={() => onTurn(at - 1)}>
            {t('previous')}
          </Button>
          <Text size="sm" c="dimmed" className="cb-number" role="status">
            {t('place', {
              at: at + 1,
              total: files.length,
              size: formatBytes(file.size, i18n.language),
            })}
          </Text>
          <Button
            variant="default"
            disabled={at === files.length - 1}
            onClick={() => onTurn(at + 1)}
          >
            {t('next')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Large({ file }: { file: Attachment }) {
  const { t } = useTranslation(['files', 'common']);
  const { url, why } = useFileUrl(file.sha256);
  if (!url)
    return (
      <Text ta="center" py="xl" role="status">
        {why === 'loading' ? t('common:state.loading') : t(why === 'absent' ? 'absent' : 'offline')}
      </Text>
    );
  return (
    <>
      {isImage(file) && <img src={url} alt={file.name} className={classes.large} />}
      <Group justify="center">
        {!isImage(file) && (
          <Button component="a" href={url} target="_blank" rel="noreferrer">
            {t('openDocument')}
          </Button>
        )}
        <Button component="a" href={url} download={file.name} variant="default">
          {t('common:action.download')}
        </Button>
      </Group>
    </>
  );
}
