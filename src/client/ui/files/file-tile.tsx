import { ActionIcon, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconFileTypePdf, IconPhotoOff, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileStateQuery, statusQuery } from '#client/data/queries.ts';
import { type Attachment, isImage } from '#domain/kernel/attachment.ts';
import { formatBytes } from '../format.ts';
import { SyncChip } from '../sync-chip.tsx';
import classes from './files.module.css';
import { useFileUrl } from './use-file-url.ts';

/** A file as people know it: picture or sign, name, size, its way to the server. */
export function FileTile({
  file,
  onOpen,
  onRemove,
}: {
  file: Attachment;
  onOpen: () => void;
  onRemove?: (() => void) | undefined;
}) {
  const { t, i18n } = useTranslation('files');
  return (
    <Stack gap={4} className={classes.tile} component="li">
      <UnstyledButton
        className={classes.picture}
        onClick={onOpen}
        aria-label={t('open', { name: file.name })}
      >
        {isImage(file) ? (
          <Thumb file={file} />
        ) : (
          <IconFileTypePdf size={44} stroke={1.4} aria-hidden />
        )}
      </UnstyledButton>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <Text size="xs" truncate title={file.name}>
          {file.name}
        </Text>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={onRemove}
            aria-label={t('remove', { name: file.name })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Text size="xs" c="dimmed" className="cb-number">
        {formatBytes(file.size, i18n.language)}
      </Text>
      <FileWay sha256={file.sha256} />
    </Stack>
  );
}

function Thumb({ file }: { file: Attachment }) {
  const { t } = useTranslation('files');
  const { url, why } = useFileUrl(file.sha256);
  if (url) return <img src={url} alt="" className={classes.image} />;
  if (why === 'loading') return null;
  return (
    <Stack gap={2} align="center">
      <IconPhotoOff size={28} stroke={1.4} aria-hidden />
      <Text size="xs" ta="center">
        {t(why === 'absent' ? 'absent' : 'offline')}
      </Text>
    </Stack>
  );
}

/** Nothing where the server has it; the share that has arrived while it is on its way. */
function FileWay({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('files');
  const { data: state } = useQuery(fileStateQuery(sha256));
  const { data: status } = useQuery(statusQuery());
  const now = status?.files.sending;
  if (now?.sha256 === sha256)
    return (
      <Text size="xs" role="status">
        {t('sending', { share: Math.floor((now.done / Math.max(1, now.size)) * 100) })}
      </Text>
    );
  return state ? <SyncChip state={state.state} quiet /> : null;
}
