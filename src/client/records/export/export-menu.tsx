import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '#client/ui/undo-toast.tsx';
import type { ListName } from '#domain/roster-import/import-target.ts';
import type { ExportEntry } from './export.queries.ts';
import { saveFile } from './save-file.ts';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

async function bytesOf(
  name: string,
  format: Format,
  list: ListName,
  entries: readonly ExportEntry[],
) {
  // Registers of regions and industries come with the first export, not with the page.
  const { exportRows } = await import('#domain/roster-import/export-row.ts');
  const { headers, rows } = exportRows(entries, list);
  if (format === 'csv') return (await import('./write-csv.ts')).writeCsvTable(headers, rows);
  const { writeXlsxTable } = await import('./write-xlsx.ts');
  return writeXlsxTable(name, headers, rows);
}

/**
 * Saves a list as a file that can be imported again as it is.
 * `<ExportMenu name={chamber.name} load={() => loadRoster(chamber.id)} />`
 */
export function ExportMenu({
  name,
  load,
  list = 'roster',
}: {
  /** Name of the file and its sheet. */
  name: string;
  load: () => Promise<readonly ExportEntry[]>;
  /** What the lines are of; it decides on the columns. */
  list?: ListName;
}) {
  const { t } = useTranslation('import');
  const [busy, setBusy] = useState(false);
  const save = async (format: Format) => {
    setBusy(true);
    try {
      const entries = await load();
      saveFile(`${name}.${format}`, await bytesOf(name, format, list, entries));
      say(t(list === 'demands' ? 'export.demands' : 'export.done', { count: entries.length }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
