import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '#client/data/data.ts';
import { MOST_FILE_BYTES } from '#domain/kernel/attachment.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { failureText } from '../failure-text.ts';
import { formatBytes } from '../format.ts';
import { prepareFile } from './prepare-file.ts';

/**
 * Takes chosen files in, one after another; each stands in the form as soon as it is kept. What can't
 * be taken is said with its name and the reason, and the others go on.
 */
export function useAddFiles(onAdded: (refs: readonly string[]) => void) {
  const { t, i18n } = useTranslation('files');
  const [busy, setBusy] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);

  async function add(given: readonly (File | null)[]) {
    const files = given.filter((file) => file !== null);
    const failed: string[] = [];
    for (const [done, file] of files.entries()) {
      setBusy({ done, total: files.length });
      try {
        onAdded([await data.addFile(await prepareFile(file))]);
      } catch (error) {
        failed.push(textOf(error, file.name, t, i18n.language));
      }
    }
    setBusy(null);
    setFailures([...new Set(failed)]);
  }
  return { add, busy, failures };
}

function textOf(error: unknown, name: string, t: TFunction<'files'>, language: string): string {
  const reason = error instanceof Problem ? error.details.reason : null;
  if (reason === 'file-type') return t('wrongType', { name });
  if (reason === 'file-picture') return t('unreadable', { name });
  if (reason === 'file-size')
    return t('tooLarge', { name, max: formatBytes(MOST_FILE_BYTES, language) });
  return t('failed', { name, reason: failureText(error) });
}
