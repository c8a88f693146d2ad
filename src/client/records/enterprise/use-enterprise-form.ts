import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormValues, useRecordForm } from '#client/ui/use-record-form.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { isRevenue } from '#domain/enterprise/enterprise.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { codeError } from '../credit-code/credit-code.words.ts';
import { useWords } from '../use-words.ts';
import { findTwins, twinsQuery } from './twins.queries.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * State of any form over an enterprise: rules across fields in words, and twins found while typing.
 * Another enterprise with the same code stops saving, also one that came while the form was open.
 */
export function useEnterpriseForm({
  row,
  initial,
  draftKey,
  onSave,
  onCancel,
}: {
  /** The record that is edited; null for a new one. */
  row: Row | null;
  initial: Readonly<Record<string, unknown>>;
  draftKey: string;
  onSave: (values: FormValues, close: boolean) => Promise<void>;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const state = useRecordForm({
    entity: enterprise,
    initial,
    draftKey,
    needed: ['region', 'federationId'],
    check: ({ creditCode, codeConfirmed, contactPhone, phone, revenue }) => {
      const code = codeError(t, creditCode, codeConfirmed);
      const phones = text(contactPhone).trim() + text(phone).trim();
      return {
        ...(code ? { creditCode: code } : {}),
        ...(isRevenue(revenue) ? {} : { revenue: t('enterprises:revenueFault') }),
        ...(phones === '' ? { contactPhone: t('enterprises:needContact') } : {}),
      };
    },
    onSave: async (values, close) => {
      const { byCode } = await findTwins(text(values.creditCode), '', row?.id ?? null);
      if (byCode) throw new Error(t('codes:taken', { name: String(byCode.name) }));
      await onSave(values, close);
    },
    onCancel,
  });
  const { creditCode, name } = state.form.values;
  const [typed] = useDebouncedValue(`${text(creditCode)}\n${text(name)}`, 250);
  const [code = '', called = ''] = typed.split('\n');
  const changedName = called === text(row?.name) ? '' : called;
  const twins = useQuery(twinsQuery(code, changedName, row?.id ?? null)).data;
  return { state, twins };
}
