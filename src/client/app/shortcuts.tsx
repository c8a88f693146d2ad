import { Kbd, Modal, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '#client/ui/keys.ts';
import { undoLatest } from '#client/ui/undo-toast.tsx';

const KEYS = [
  ['Ctrl K', 'palette'],
  ['Ctrl S', 'save'],
  ['Ctrl Enter', 'saveAndClose'],
  ['Esc', 'cancel'],
  ['Ctrl Z', 'undo'],
  ['↑ ↓  J K', 'rows'],
  ['Enter', 'open'],
  ['?', 'help'],
] as const;

/** Whether keys belong to a text being typed. */
function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** `?` shows the keys; Ctrl+Z outside of a text takes back what the last toast offered. */
export function Shortcuts() {
  const { t } = useTranslation(['shell', 'common']);
  const [open, { open: show, close }] = useDisclosure(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isComposing(event) || inText(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === '?' || event.key === 'F1') {
        event.preventDefault();
        show();
      } else if (command && event.key.toLowerCase() === 'z' && !event.shiftKey && undoLatest())
        event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [show]);
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, does]) => (
            <Table.Tr key={does}>
              <Table.Th scope="row" w={150}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{t(`keys.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
