import i18next from 'i18next';
import { saveFile } from '#client/records/export/save-file.ts';
import type { ListName } from '#domain/roster-import/import-target.ts';
import type { ImportResult } from './import-state.ts';
import { reasonText } from './reason-text.ts';

/** The rows that did not go in, as the file had them, with a column that says why. */
export async function downloadLeft(result: ImportResult): Promise<void> {
  const t = i18next.getFixedT(i18next.language, 'import');
  const headers = [...result.labels, t('result.reason')];
  const rows = result.left.map((left) => [
    ...result.labels.map((_, col) => left.cells[col] ?? ''),
    left.reasons.map((reason) => reasonText(t, reason)).join('；'),
  ]);
  const { writeXlsxTable } = await import('#client/records/export/write-xlsx.ts');
  const bytes = await writeXlsxTable(t('result.fileName'), headers, rows);
  saveFile(`${t('result.fileName')}-${result.file.replace(/\.[^.]+$/, '')}.xlsx`, bytes);
}

/** An empty list with the headers that are recognised. */
export async function downloadTemplate(list: ListName): Promise<void> {
  const t = i18next.getFixedT(i18next.language, 'import');
  const [{ writeXlsxTable }, { templateHeaders }] = await Promise.all([
    import('#client/records/export/write-xlsx.ts'),
    import('#domain/roster-import/export-row.ts'),
  ]);
  saveFile(
    `${t('choose.template')}.xlsx`,
    await writeXlsxTable(t('title'), templateHeaders(list), []),
  );
}
