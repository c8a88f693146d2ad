import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { createContext, type ReactNode, useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import type { Entity, FieldName } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { afterPress } from './after-press.ts';
import { DateText } from './date-text.tsx';
import { useEditing } from './editing.ts';
import { FieldInput } from './fields/field-input.tsx';
import { formKey, isComposing } from './keys.ts';
import classes from './record-form.module.css';
import type { RecordFormState } from './use-record-form.ts';

const FormContext = createContext<RecordFormState | null>(null);

/** A field whose list is open takes Escape to close it. */
const isOpenList = (target: EventTarget) =>
  target instanceof Element && target.matches('[role=combobox][aria-expanded=true]');

/**
 * A form over an entity. The page lays it out, the kit does the rest: checks in words, draft every
 * 2 s, Ctrl+S (save), Ctrl+Enter (save and close), Esc (leave; the draft stays), safe with input methods.
 *
 *   const F = fieldsOf(enterprise)
 *   const state = useRecordForm({ entity: enterprise, initial: row, draftKey, onSave, onCancel })
 *   <RecordForm state={state}><FormSection title="…"><F name="name" /></FormSection></RecordForm>
 */
export function RecordForm<E extends Entity>({
  state,
  children,
  extra,
  saveLabel,
}: {
  state: RecordFormState<E>;
  children: ReactNode;
  /** Instead of 保存, where the act has a name: 确认退会. */
  saveLabel?: string;
  /** Stands left of the buttons: delete, help. */
  extra?: ReactNode;
}) {
  const { t } = useTranslation();
  useEditing();
  const box = useRef<HTMLFormElement>(null);
  const count = Object.keys(state.form.errors).length;

  async function save(close: boolean) {
    if (await state.save(close)) return;
    // The first complaint gets the focus once it is on the screen.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  }

  return (
    <FormContext.Provider value={state as unknown as RecordFormState}>
      <form
        ref={box}
        noValidate
        aria-busy={state.saving}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
          const act = event.defaultPrevented ? null : formKey(event);
          if (!act || (act === 'cancel' && isOpenList(event.target))) return;
          event.preventDefault();
          if (act === 'cancel') state.cancel();
          else void save(act === 'saveAndClose');
        }}
      >
        <Stack gap="lg">
          {state.restored && (
            <Alert variant="light" color="gray" role="status">
              <Group justify="space-between" gap="sm">
                <Text size="sm">
                  {t('form.draftFound')} <DateText value={state.restored} moment />
                </Text>
                <Button size="compact-sm" variant="default" onClick={() => void state.startOver()}>
                  {t('form.dropDraft')}
                </Button>
              </Group>
            </Alert>
          )}
          {children}
          {state.failure && (
            <Alert color="zhu" role="alert">
              {t('form.saveFailed', { reason: state.failure })}
            </Alert>
          )}
          <div className={classes.bar}>
            <Group gap="sm" justify="space-between">
              <Text
                size="sm"
                c={count > 0 ? 'var(--mantine-color-error)' : 'dimmed'}
                role="status"
                aria-live="polite"
              >
                {count > 0
                  ? t('form.errors', { count })
                  : state.draftKeptAt
                    ? t('form.draftSaved')
                    : ''}
              </Text>
              <Group gap="xs">
                {extra}
                <Button variant="default" onClick={state.cancel}>
                  {t('action.cancel')}
                </Button>
                <Button type="submit" loading={state.saving}>
                  {saveLabel ?? t('action.save')}
                </Button>
              </Group>
            </Group>
          </div>
        </Stack>
      </form>
    </FormContext.Provider>
  );
}

export interface FieldProps<N extends string = string> {
  readonly name: N;
  /** Instead of the entity's label or hint, where a screen needs other words. */
  readonly label?: string;
  readonly description?: ReactNode;
  readonly refKinds?: readonly Kind[];
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** A remark that does not stop saving: a code that fails its check digit. */
  readonly warning?: ReactNode;
}

/** One field of the form around it: label, mark for optional ones, hint, input by kind, message. */
export function Field({ name, warning, ...props }: FieldProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const state = useContext(FormContext);
  if (!state) throw new Error('A Field stands inside a RecordForm');
  const field = state.entity.fields[name];
  if (!field) throw new Error(`${state.kind} has no field ${name}`);
  const needed = field.required || state.needed.includes(name);
  const label = props.label ?? labels.field(state.kind, name);
  return (
    <div>
      <FieldInput
        {...props}
        kind={state.kind}
        name={name}
        field={field}
        label={
          needed || field.kind === 'bool' ? (
            label
          ) : (
            <>
              {label} <span className={classes.optional}>{t('state.optional')}</span>
            </>
          )
        }
        description={props.description ?? labels.hint(state.kind, name)}
        error={state.form.errors[name]}
        value={state.form.values[name]}
        onChange={(value) => {
          state.form.setFieldValue(name, value);
          if (state.form.errors[name]) state.form.clearFieldError(name);
        }}
        onBlur={() => afterPress(() => state.checkField(name))}
      />
      {warning && (
        <Text size="sm" className={classes.warning} role="status" component="div">
          {warning}
        </Text>
      )}
    </div>
  );
}

/** `Field` that knows the names of an entity: a misspelt one does not compile. */
export function fieldsOf<E extends Entity>(_entity: E) {
  return Field as (props: FieldProps<FieldName<E>>) => ReactNode;
}
