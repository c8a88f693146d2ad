import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ITEM_KINDS, type SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { FACT_KEYS } from '#domain/suggestion/rating-facts.ts';
import { NumberBox } from '../number-box.tsx';
import { LevelsEditor } from './levels.editor.tsx';
import { MeetingsEditor } from './meetings.editor.tsx';

/** All of one item. What another kind needs stays, so that trying a kind loses nothing. */
export function ItemEditor({
  item,
  onChange,
}: {
  item: SchemeItem;
  onChange: (item: SchemeItem) => void;
}) {
  const { t } = useTranslation('schemes');
  const set = (more: { readonly [N in keyof SchemeItem]?: SchemeItem[N] | undefined }) => {
    const next = Object.entries({ ...item, ...more }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next) as unknown as SchemeItem);
  };
  const number = (name: 'each' | 'from' | 'to') => (
    <NumberBox
      label={t(`field.${name}`)}
      value={item[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <Stack gap="sm" p="sm">
      <Group gap="sm" align="flex-start">
        <TextInput
          label={t('field.code')}
          w={100}
          value={item.code}
          maxLength={20}
          onChange={(event) => set({ code: event.currentTarget.value.trim() })}
        />
        <NumberBox
          label={t('field.points')}
          value={item.points}
          onChange={(points) => set({ points: points ?? 0 })}
        />
        <NativeSelect
          label={t('field.kind')}
          value={item.kind}
          data={ITEM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => {
            const kind = ITEM_KINDS.find((one) => one === event.currentTarget.value);
            if (kind) set({ kind });
          }}
        />
        {item.kind === 'count' && number('each')}
        {item.kind === 'count' && (
          <TextInput
            label={t('field.unit')}
            w={100}
            value={item.unit ?? ''}
            maxLength={20}
            onChange={(event) => set({ unit: event.currentTarget.value || undefined })}
          />
        )}
        {item.kind === 'ratio' && number('from')}
        {item.kind === 'ratio' && number('to')}
      </Group>
      <Textarea
        label={t('field.text')}
        autosize
        value={item.text}
        maxLength={1000}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {item.kind === 'level' && (
        <LevelsEditor levels={item.levels ?? []} onChange={(levels) => set({ levels })} />
      )}
      {item.autofill === 'meetings-held' && (
        <MeetingsEditor asked={item.meetings ?? {}} onChange={(meetings) => set({ meetings })} />
      )}
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('field.autofill')}
          value={item.autofill ?? ''}
          data={[
            { value: '', label: t('edit.none') },
            ...FACT_KEYS.map((value) => ({ value, label: t(`fact.${value}`) })),
          ]}
          onChange={(event) => set({ autofill: event.currentTarget.value || undefined })}
        />
        <TextInput
          label={t('field.basis')}
          flex="1 1 12rem"
          value={item.basis ?? ''}
          maxLength={400}
          onChange={(event) => set({ basis: event.currentTarget.value || undefined })}
        />
        <Checkbox
          label={t('field.evidence')}
          checked={item.evidence ?? false}
          onChange={(event) => set({ evidence: event.currentTarget.checked || undefined })}
        />
      </Group>
    </Stack>
  );
}
