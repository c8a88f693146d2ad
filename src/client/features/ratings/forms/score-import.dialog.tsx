import { Alert, Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Parts, Rated } from '../dossiers/use-dossier-parts.ts';
import { formSheets, writableKinds } from './form-sheets.ts';
import { importScores, readRows } from './score-import.commands.ts';
import { readScores, type ScoreImport } from './score-import.rules.ts';

/** A scoring form has a few hundred rows; what is larger is something else. */
const MOST_BYTES = 5_000_000;

/** A filled-in form: what each row becomes, what is wrong with the others, and then one act. */
export function ScoreImportDialog({
  of,
  parts,
  onClose,
}: {
  of: Rated;
  parts: Parts;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [read, setRead] = useState<ScoreImport | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  async function open(file: File | null) {
    if (!file) return;
    setFailed(null);
    setRead(null);
    if (file.size > MOST_BYTES) return setFailed(t('import.tooBig', { name: file.name }));
    try {
      const rows = await readRows(new Uint8Array(await file.arrayBuffer()));
      setRead(readScores(of.scheme, rows, formSheets(of, parts), writableKinds(parts)));
    } catch {
      setFailed(t('import.unreadable', { name: file.name }));
    }
  }
  async function write() {
    if (read) await importScores(of, parts, read);
    onClose();
  }
  return (
    <Dialog title={t('form.import')} size="lg" onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('import.hint')}</Text>
        <Group>
          <FileButton accept=".xlsx" onChange={(file) => void open(file)}>
            {(button) => (
              <Button {...button} variant="default">
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
        {failed && (
          <Alert color="zhu" variant="light" role="alert">
            {failed}
          </Alert>
        )}
        {read && <Preview of={of} read={read} />}
        {read && (
          <Group justify="flex-end">
            <Button disabled={read.changes.length === 0} onClick={() => void write()}>
              {t('import.act', { count: read.changes.length })}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function Preview({ of, read }: { of: Rated; read: ScoreImport }) {
  const { t } = useTranslation('dossiers');
  const labels = useLabels();
  const said = (points: number | null, reason: string) =>
    [points === null ? t('noPoints') : t('points', { points }), reason].filter(Boolean).join(' · ');
  return (
    <>
      <Text role="status" size="sm">
        {t('import.found', {
          changes: read.changes.length,
          unchanged: read.unchanged,
          faults: read.faults.length,
        })}
      </Text>
      {read.faults.length > 0 && (
        <Alert color="yellow" variant="light" title={t('import.faults')}>
          <List size="sm">
            {read.faults.map(({ row, column, code, read: found, allowed }) => (
              <List.Item key={`${row} ${column} ${code}`}>
                {t(`import.fault.${code}`, { row, column, read: found, allowed })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {read.changes.length > 0 && (
        <DataTable
          caption={t('import.preview', { subject: of.subject })}
          rows={read.changes}
          rowKey={(c) => `${c.kind} ${c.item}`}
          columns={[
            { key: 'row', label: t('import.row'), number: true, cell: (c) => c.row },
            { key: 'item', label: t('import.item'), cell: (c) => c.item },
            {
              key: 'kind',
              label: t('import.sheet'),
              cell: (c) => labels.option('score', 'kind', c.kind),
            },
            { key: 'old', label: t('import.old'), cell: (c) => said(c.points[0], c.reason[0]) },
            { key: 'new', label: t('import.new'), cell: (c) => said(c.points[1], c.reason[1]) },
          ]}
        />
      )}
    </>
  );
}
