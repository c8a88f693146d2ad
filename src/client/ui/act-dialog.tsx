import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { failureText } from './failure-text.ts';

/** A dialog that does one thing: its questions, why it could not be saved, cancel and do. */
export function ActDialog({
  title,
  size = 'md',
  action,
  ready,
  onAct,
  onClose,
  children,
}: {
  title: string;
  size?: 'md' | 'lg';
  /** The words of the button that does it. */
  action: string;
  ready: boolean;
  /** Rejects where it could not be saved: the dialog stays and says why. */
  onAct: () => Promise<unknown>;
  onClose: (done: boolean) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    try {
      await onAct();
      onClose(true);
    } catch (error) {
      setFailure(failureText(error));
    }
  };
  return (
    <Dialog title={title} onClose={() => onClose(false)} size={size}>
      <Stack gap="md">
        {children}
        {failure && (
          <Text role="alert" c="var(--mantine-color-error)">
            {failure}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('action.cancel')}
          </Button>
          <Button disabled={!ready} onClick={() => void save()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
