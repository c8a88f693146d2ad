import { useTranslation } from 'react-i18next';
import { formatBytes, formatNumber } from '#client/ui/format.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import type { FileReason } from './read/file-refusal.ts';

const BYTES: readonly string[] = ['too-big', 'unpacks-too-big'];

/** Why a file was refused or an import stopped: what was read, what is allowed, what to do. */
export function RefusalText({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation('import');
  const { reason, read, allowed } = problem.details;
  if (typeof reason !== 'string') return <>{t('refuse.internal', { message: problem.message })}</>;
  const say = (value: unknown) =>
    typeof value !== 'number'
      ? String(value ?? '')
      : BYTES.includes(reason)
        ? formatBytes(value, i18n.language)
        : formatNumber(value, i18n.language);
  // Reasons come from `readFile` alone, whose type lists them.
  return <>{t(`refuse.${reason as FileReason}`, { read: say(read), allowed: say(allowed) })}</>;
}
