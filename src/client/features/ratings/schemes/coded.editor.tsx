import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '#client/ui/form-section.tsx';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import { FACT_KEYS } from '#domain/suggestion/rating-facts.ts';
import { NumberBox } from '../number-box.tsx';
import { FaultLines } from './fault-list.tsx';
import { freeCode, replaced, without } from './part-lists.ts';

/** A veto, gate or grade: code and text, some with a number, some read from records. */
export interface CodedPart {
  readonly code: string;
  readonly text: string;
  readonly line?: number;
  readonly least?: number;
  readonly autofill?: string;
}

/** A short list of coded parts. */
export function CodedEditor({
  title,
  addLabel,
  prefix,
  parts,
  number,
  facts = false,
  faults,
  onChange,
}: {
  title: string;
  addLabel: string;
  prefix: string;
  parts: readonly CodedPart[];
  /** The number that a part has beside its text. */
  number?: 'line' | 'least';
  facts?: boolean;
  faults: readonly SchemeFault[];
  onChange: (parts: readonly CodedPart[]) => void;
}) {
  const { t } = useTranslation('schemes');
  const fresh = (): CodedPart => {
    const code = freeCode(prefix, parts);
    return { code, text: '', ...(number === 'line' ? { line: 0 } : {}) };
  };
  return (
    <FormSection title={title}>
      {parts.map((part, at) => {
        const set = (name: keyof CodedPart, value: string | number | undefined) => {
          const { [name]: _, ...rest } = part;
          onChange(
            replaced(parts, at, {
              ...rest,
              ...(value === undefined ? {} : { [name]: value }),
            } as CodedPart),
          );
        };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: codes may be the same while they are typed
          <Stack key={at} gap={4}>
            <Group gap="sm" align="flex-end">
              <TextInput
                label={t('field.code')}
                w={90}
                value={part.code}
                maxLength={20}
                onChange={(event) => set('code', event.currentTarget.value.trim())}
              />
              <TextInput
                label={t('field.text')}
                flex="1 1 14rem"
                value={part.text}
                maxLength={400}
                onChange={(event) => set('text', event.currentTarget.value)}
              />
              {facts && (
                <NativeSelect
                  label={t('field.autofill')}
                  value={part.autofill ?? ''}
                  data={[
                    { value: '', label: t('edit.none') },
                    ...FACT_KEYS.map((value) => ({ value, label: t(`fact.${value}`) })),
                  ]}
                  onChange={(event) => set('autofill', event.currentTarget.value || undefined)}
                />
              )}
              {number && (
                <NumberBox
                  label={t(`field.${number}`)}
                  width={100}
                  value={part[number]}
                  onChange={(value) => set(number, number === 'line' ? (value ?? 0) : value)}
                />
              )}
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                onClick={() => onChange(without(parts, at))}
              >
                {t('edit.remove', { code: part.code })}
              </Button>
            </Group>
            <FaultLines faults={faults.filter((f) => f.place === part.code)} />
          </Stack>
        );
      })}
      <Group>
        <Button size="compact-md" variant="default" onClick={() => onChange([...parts, fresh()])}>
          {addLabel}
        </Button>
      </Group>
    </FormSection>
  );
}
