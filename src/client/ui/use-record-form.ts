import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { Entity, FieldName } from '#domain/kernel/entity.ts';
import { faultsOf } from '#domain/kernel/faults.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { failureText } from './failure-text.ts';
import { faultText } from './fields/fault-text.ts';
import { useDraft } from './use-draft.ts';

export type FormValues = Record<string, unknown>;

export interface RecordFormInput<E extends Entity> {
  readonly entity: E;
  /** Values to start from: the row, or defaults for a new record. */
  readonly initial: Readonly<Record<string, unknown>>;
  /** Where the draft is kept: `enterprise:new`, `enterprise:<id>`. */
  readonly draftKey: string;
  /** Fields asked for beyond those that the record can't do without. */
  readonly needed?: readonly FieldName<E>[];
  /** Rules across fields: messages in words by field, called with every check. */
  readonly check?: (values: FormValues) => Readonly<Partial<Record<FieldName<E>, string>>>;
  /** Saves; may throw, then everything typed stays. `close` says that the form goes away. */
  readonly onSave: (values: FormValues, close: boolean) => Promise<void>;
  /** Leaves without saving; the draft stays and is offered next time. */
  readonly onCancel: () => void;
}

export type RecordFormState<E extends Entity = Entity> = ReturnType<typeof useRecordForm<E>>;

/** State of a form over an entity: checks by its fields in words, draft, saving. Rendered by `<RecordForm>`. */
export function useRecordForm<E extends Entity>(input: RecordFormInput<E>) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { entity, initial, needed = [], check, onSave } = input;
  const kind: Kind = isKind(entity.kind) ? entity.kind : 'enterprise';
  const [saving, setSaving] = useState(false);
  const closeNext = useRef(false);
  const closing = useRef(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [restored, setRestored] = useState<string | null>(null);

  const errorsOf = (values: FormValues): Record<string, string> => {
    const errors: Record<string, string> = {};
    for (const fault of faultsOf(entity, values, needed))
      errors[fault.field] = faultText(t, labels, kind, fault);
    for (const [name, message] of Object.entries(check?.(values) ?? {}))
      if (typeof message === 'string') errors[name] ??= message;
    return errors;
  };

  const form = useForm<FormValues>({
    mode: 'controlled',
    initialValues: { ...initial },
    validate: errorsOf,
    onValuesChange: (values) => draft.keep(touched(values, initial)),
  });
  const draft = useDraft(input.draftKey, (found) => {
    form.setValues({ ...initial, ...found.values });
    setRestored(found.at);
  });

  async function save(close: boolean): Promise<boolean> {
    if (saving) {
      closeNext.current ||= close;
      return false;
    }
    const values = form.getValues();
    const errors = errorsOf(values);
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return false;
    setSaving(true);
    closing.current = close;
    setFailure(null);
    try {
      await onSave(values, close);
      form.resetDirty(values);
      setRestored(null);
      await draft.drop();
      return true;
    } catch (error) {
      setFailure(failureText(error));
      closeNext.current = false;
      return false;
    } finally {
      setSaving(false);
    }
  }

  // Save, then at once save and close: the second press is kept until the first has ended.
  useEffect(() => {
    if (saving || !closeNext.current) return;
    closeNext.current = false;
    if (!closing.current) void save(true);
  });

  return {
    kind,
    entity,
    needed: needed as readonly string[],
    form,
    saving,
    failure,
    /** Moment of the draft that was put back, or null. */
    restored,
    draftKeptAt: draft.keptAt,
    save,
    cancel: input.onCancel,
    /** Back to the values the form began with. */
    async startOver() {
      // setValues leaves keys alone that it is not given.
      const empty = Object.fromEntries(Object.keys(form.getValues()).map((name) => [name, null]));
      form.setValues({ ...empty, ...initial });
      form.clearErrors();
      setRestored(null);
      await draft.drop();
    },
    /** Checks one field when it is left; a later correction clears its message at once. */
    checkField(name: string) {
      const message = errorsOf(form.getValues())[name];
      if (message) form.setFieldError(name, message);
      else form.clearFieldError(name);
    },
  };
}

/** What was typed, without what the record already said: that may be newer when the draft is found. */
function touched(values: FormValues, initial: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(initial[name] ?? null),
    ),
  );
}
