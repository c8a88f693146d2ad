import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '#client/ui/form-section.tsx';
import type { SchemeFault } from '#domain/scheme/scheme.faults.ts';
import { maximum } from '#domain/scheme/scheme.rules.ts';
import type { SchemeDimension } from '#domain/scheme/scheme-parts.ts';
import { NumberBox } from '../number-box.tsx';
import { FaultLines } from './fault-list.tsx';
import { ItemsEditor } from './items.editor.tsx';
import { replaced, without } from './part-lists.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Dimensions with their items; what the items add up to stands beside what they should. */
export function DimensionsEditor({
  dimensions,
  faults,
  onChange,
}: {
  dimensions: readonly SchemeDimension[];
  faults: readonly SchemeFault[];
  onChange: (dimensions: readonly SchemeDimension[]) => void;
}) {
  const { t } = useTranslation('schemes');
  const { byDimension } = maximum({ dimensions });
  const add = () => {
    const code = [...LETTERS].find((l) => !dimensions.some((d) => d.code === l)) ?? '?';
    onChange([...dimensions, { code, text: '', items: [] }]);
  };
  return (
    <>
      {dimensions.map((d, at) => {
        const set = (next: SchemeDimension) => onChange(replaced(dimensions, at, next));
        const own = faults.filter((f) => f.place === d.code);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: codes may be the same while they are typed
          <FormSection key={at} title={`${t('edit.dimension', { code: d.code })} ${d.text}`}>
            <Group gap="sm" align="flex-end">
              <TextInput
                label={t('field.code')}
                w={90}
                value={d.code}
                maxLength={20}
                onChange={(event) => set({ ...d, code: event.currentTarget.value.trim() })}
              />
              <TextInput
                label={t('field.text')}
                flex="1 1 12rem"
                value={d.text}
                maxLength={200}
                onChange={(event) => set({ ...d, text: event.currentTarget.value })}
              />
              <NumberBox
                label={t('field.should')}
                value={d.points}
                onChange={(points) => {
                  const { points: _, ...rest } = d;
                  set(points === undefined ? rest : { ...rest, points });
                }}
              />
              <Text pb={8} className="cb-number">
                {t('edit.dimensionSum', { sum: byDimension[d.code] ?? 0 })}
              </Text>
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                mb={6}
                onClick={() => onChange(without(dimensions, at))}
              >
                {t('edit.remove', { code: d.code })}
              </Button>
            </Group>
            <FaultLines faults={own} />
            <ItemsEditor
              items={d.items}
              prefix={d.code}
              addLabel={t('edit.addItem')}
              faults={faults}
              onChange={(items) => set({ ...d, items })}
            />
          </FormSection>
        );
      })}
      <Group>
        <Button variant="default" onClick={add}>
          {t('edit.addDimension')}
        </Button>
      </Group>
    </>
  );
}
