import { data } from '#client/data/data.ts';
import { codeError } from '#client/records/credit-code/credit-code.words.ts';
import { useWords } from '#client/records/use-words.ts';
import { type FormValues, useRecordForm } from '#client/ui/use-record-form.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { normalizeCreditCode } from '#domain/credit-code/credit-code.rules.ts';

export type ChamberFormState = ReturnType<typeof useChamberForm>;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** State of a chamber's form: a code or the reason for none, a home region for 异地, no code twice. */
export function useChamberForm({
  self,
  initial,
  draftKey,
  onSave,
  onCancel,
}: {
  /** Id of the record that is edited; null for a new one. */
  self: string | null;
  initial: Readonly<Record<string, unknown>>;
  draftKey: string;
  onSave: (values: FormValues, close: boolean) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useWords();
  return useRecordForm({
    entity: chamber,
    initial,
    draftKey,
    check: ({ creditCode, codeConfirmed, noCodeReason, type, homeRegion }) => {
      const code = codeError(t, creditCode, codeConfirmed);
      const reasonless = text(creditCode) === '' && text(noCodeReason) === '';
      return {
        ...(code ? { creditCode: code } : {}),
        ...(reasonless ? { noCodeReason: t('chambers:needReason') } : {}),
        ...(type === 'hometown' && text(homeRegion) === ''
          ? { homeRegion: t('chambers:needHome') }
          : {}),
      };
    },
    onSave: async (values, close) => {
      const creditCode = normalizeCreditCode(text(values.creditCode));
      if (creditCode !== '') {
        const same = await data.by('chamber', 'creditCode', creditCode);
        const other = same.find((found) => found.id !== self);
        if (other) throw new Error(t('codes:taken', { name: String(other.row.name) }));
      }
      await onSave(values, close);
    },
    onCancel,
  });
}
