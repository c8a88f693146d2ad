import i18next from 'i18next';
import { Problem } from '#domain/kernel/problem.ts';

/** Why something could not be saved, in words where the device's storage is the reason. */
export function failureText(error: unknown): string {
  const reason = error instanceof Problem ? error.details.reason : null;
  if (reason === 'storage-full' || reason === 'storage-lost') return i18next.t(`failure.${reason}`);
  return error instanceof Error ? error.message : String(error);
}
