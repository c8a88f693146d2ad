import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { isKind } from '#domain/registry.ts';

const SAID = ['scope', 'forbidden', 'exists', 'parent', 'reference', 'invalid', 'absent'] as const;
const isSaid = (code: string): code is (typeof SAID)[number] => SAID.some((said) => said === code);

/** Why the server refused, in words; the field is named where one is to blame. */
export function useReason() {
  const { t } = useTranslation('inbox');
  const labels = useLabels();
  return (refused: {
    code: string;
    message: string;
    kind: string | null;
    field: string | null;
  }): string => {
    const { code, message, kind, field } = refused;
    const said = isSaid(code) ? t(`reason.${code}`) : t('reason.other', { message });
    if (field === null || kind === null || !isKind(kind)) return said;
    return t('reasonField', { field: labels.field(kind, field), reason: said });
  };
}
