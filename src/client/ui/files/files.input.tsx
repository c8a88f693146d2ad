import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useId } from '@mantine/hooks';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_TYPES, readRef } from '#domain/kernel/attachment.ts';
import type { InputProps } from '../fields/input-props.ts';
import { undoToast } from '../undo-toast.tsx';
import { FileList, refsIn } from './file-list.tsx';
import { useAddFiles } from './use-add-files.ts';

const ACCEPT = FILE_TYPES.join(',');

/**
 * Photos and documents of a record: chosen, taken with the camera, dropped or pasted; made smaller
 * on the device before anything else; taken away with a way back. One file where the field holds one.
 */
export function FilesInput(props: InputProps) {
  const { t } = useTranslation('files');
  const id = useId();
  const one = props.field.kind === 'file';
  const refs = refsIn(props.value);
  // What is added or brought back later joins what the field holds by then.
  const latest = useRef(refs);
  latest.current = refs;
  const set = (next: readonly string[]) => {
    latest.current = next;
    props.onChange(one ? (next[0] ?? null) : next.length === 0 ? null : [...next]);
  };
  const join = (more: readonly string[]) =>
    set(one ? more.slice(-1) : [...new Set([...latest.current, ...more])]);
  const { add, busy, failures } = useAddFiles(join);
  const remove = (ref: string) => {
    const held = latest.current;
    set(held.filter((other) => other !== ref));
    const message = t('removed', { name: readRef(ref)?.name ?? '' });
    undoToast({ message, undo: async () => join([ref]) });
  };
  const closed = props.disabled || busy !== null;
  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      labelElement="div"
      labelProps={{ id }}
    >
      <Stack
        gap="xs"
        role="group"
        aria-labelledby={id}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0 || closed) return;
          event.preventDefault();
          void add(files);
        }}
      >
        <FileList value={refs} onRemove={props.disabled ? undefined : remove} />
        <Dropzone
          onDrop={() => undefined}
          // Together, so that what is refused is told beside what was taken.
          onDropAny={(files, refused) => void add([...files, ...refused.map(({ file }) => file)])}
          accept={[...FILE_TYPES]}
          multiple={!one}
          disabled={closed}
          activateOnClick={false}
          activateOnKeyboard={false}
          tabIndex={-1}
          p="sm"
        >
          <Group gap="xs" style={{ pointerEvents: 'auto' }}>
            <FileButton accept={ACCEPT} multiple={!one} onChange={(got) => void add([got].flat())}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  disabled={closed}
                  leftSection={<IconPaperclip size={16} aria-hidden />}
                  data-autofocus={props.autoFocus || undefined}
                >
                  {t(one && refs.length > 0 ? 'replace' : 'choose')}
                </Button>
              )}
            </FileButton>
            <FileButton accept="image/*" capture="environment" onChange={(got) => void add([got])}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  disabled={closed}
                  leftSection={<IconCamera size={16} aria-hidden />}
                >
                  {t('camera')}
                </Button>
              )}
            </FileButton>
            <Text size="sm" c="dimmed">
              {t('hint')}
            </Text>
          </Group>
        </Dropzone>
        {busy && (
          <Text size="sm" role="status">
            {t('preparing', { done: busy.done + 1, total: busy.total })}
          </Text>
        )}
        {failures.map((said) => (
          <Text key={said} size="sm" c="zhu" role="alert">
            {said}
          </Text>
        ))}
      </Stack>
    </Input.Wrapper>
  );
}
