import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Kind } from '#domain/registry.ts';

/** Words of any record by name. Keys are checked by the types of the label files, so a plain lookup is safe here. */
export interface Labels {
  /** 会员企业; `member enterprise`. */
  kind(kind: Kind): string;
  kinds(kind: Kind): string;
  field(kind: Kind, field: string): string;
  hint(kind: Kind, field: string): string | undefined;
  option(kind: Kind, field: string, value: string): string;
}

/** Labels under a translate function; unknown names of newer releases show as they are. */
export function labelsOf(t: TFunction): Labels {
  const look = (path: string, otherwise: string) =>
    (t as unknown as (key: string, options: object) => string)(`records:${path}`, {
      defaultValue: otherwise,
    });
  return {
    kind: (kind) => look(`${kind}.one`, kind),
    kinds: (kind) => look(`${kind}.many`, kind),
    field: (kind, field) => look(`${kind}.fields.${field}`, field),
    hint: (kind, field) => look(`${kind}.hints.${field}`, '') || undefined,
    option: (kind, field, value) => look(`${kind}.options.${field}.${value}`, value),
  };
}

/** Labels for a screen; it renders again when the language changes. */
export function useLabels(): Labels {
  return labelsOf(useTranslation().t);
}
