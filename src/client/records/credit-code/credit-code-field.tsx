import { Button, Group, Text } from '@mantine/core';
import { useWords } from '#client/records/use-words.ts';
import { Field } from '#client/ui/record-form.tsx';
import type { RecordFormState } from '#client/ui/use-record-form.ts';
import { checkCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { Entity } from '#domain/kernel/entity.ts';
import { canConfirm, codeComplaint } from './credit-code.words.ts';

/**
 * The credit code inside a RecordForm of an enterprise or chamber: read while it is typed, damage
 * said in words, and a tick for codes that fail only their check digit.
 */
export function CreditCodeField<E extends Entity>({ state }: { state: RecordFormState<E> }) {
  const { t } = useWords();
  const { creditCode, codeConfirmed } = state.form.values;
  const typed = typeof creditCode === 'string' ? creditCode : '';
  // Half a code is no mistake yet: remarks begin where a whole one, or a damaged one, could stand.
  const reading = typed.trim().length >= 15 || /e\+/i.test(typed) ? checkCreditCode(typed) : null;
  const confirmable = reading !== null && canConfirm(reading);
  const complaint = reading && codeComplaint(t, reading, typed);
  const hasError = Boolean(state.form.errors.creditCode);

  function accept(suggestion: string) {
    state.form.setFieldValue('creditCode', suggestion);
    state.form.clearFieldError('creditCode');
  }

  return (
    <>
      <Field
        name="creditCode"
        warning={
          reading === null ? null : complaint && !hasError && codeConfirmed !== true ? (
            complaint
          ) : reading.verdict === 'valid' ? (
            <Text size="sm" c="dimmed" component="span">
              {t('codes:valid')}
            </Text>
          ) : null
        }
      />
      {reading?.suggestion && (
        <Group gap="xs">
          <Text size="sm">{t('codes:suggestion', { code: reading.suggestion })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => accept(reading.suggestion ?? typed)}
          >
            {t('codes:use')}
          </Button>
        </Group>
      )}
      {(confirmable || codeConfirmed === true) && typed !== '' && (
        <Field name="codeConfirmed" label={t('form.codeConfirm')} description={null} />
      )}
      {typed.trim() === '' && <Field name="noCodeReason" />}
    </>
  );
}
