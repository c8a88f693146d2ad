import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { saveFile } from '#client/records/export/save-file.ts';
import { paths } from '#client/ui/paths.ts';
import { say } from '#client/ui/undo-toast.tsx';
import type { Parts, Rated } from '../dossiers/use-dossier-parts.ts';
import { formSheets, writableKinds } from './form-sheets.ts';
import { ScoreImportDialog } from './score-import.dialog.tsx';
import { formTable } from './score-table.rules.ts';

/** The scoring form on paper, as a file, and back from a file. */
export function FormMenu({ of, parts }: { of: Rated; parts: Parts }) {
  const { t } = useTranslation('dossiers');
  const [importing, setImporting] = useState(false);
  const { dossier, scheme, subject } = of;

  async function save() {
    const { headers, rows } = formTable(scheme, formSheets(of, parts));
    const { writeXlsxTable } = await import('#client/records/export/write-xlsx.ts');
    const name = t('form.file', { subject });
    saveFile(`${name}.xlsx`, await writeXlsxTable(name, headers, rows));
    say(t('form.saved', { count: rows.length }));
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
            {t('form.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.dossierForm(dossier.id)}>
            {t('form.print')}
          </Menu.Item>
          <Menu.Item onClick={() => void save()}>{t('form.xlsx')}</Menu.Item>
          {writableKinds(parts).length > 0 && (
            <Menu.Item onClick={() => setImporting(true)}>{t('form.import')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {importing && <ScoreImportDialog of={of} parts={parts} onClose={() => setImporting(false)} />}
    </>
  );
}
