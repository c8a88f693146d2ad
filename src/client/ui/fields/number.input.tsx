import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asText, type InputProps, shared } from './input-props.ts';
import {
  isMoney,
  MONEY_UNITS,
  type MoneyUnit,
  moneyDigits,
  readInt,
  readMoney,
  readNumber,
  unitOf,
} from './number-input.rules.ts';

/** Whole and decimal numbers; what can't be read stays in the box and is named. */
export function NumberFieldInput(props: InputProps) {
  const read = props.field.kind === 'int' ? readInt : readNumber;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...shared(props)}
      inputMode={props.field.kind === 'int' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed ?? asText(props.value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(read(event.currentTarget.value));
      }}
      onBlur={() => {
        setTyped(null);
        props.onBlur?.();
      }}
    />
  );
}

/** An amount with its unit (万元 or 元) and whether it was rounded at the source. */
export function MoneyInput(props: InputProps) {
  const { t } = useTranslation();
  const money = isMoney(props.value) ? props.value : null;
  const [unit, setUnit] = useState<MoneyUnit>(() => unitOf(money));
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (money ? moneyDigits(money, unit) : asText(props.value));
  return (
    <Stack gap={6}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          {...shared(props)}
          inputMode="decimal"
          autoComplete="off"
          flex={1}
          value={shown}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            props.onChange(readMoney(event.currentTarget.value, unit, money ?? {}));
          }}
          onBlur={() => {
            setTyped(null);
            props.onBlur?.();
          }}
        />
        <NativeSelect
          aria-label={t('form.unit')}
          disabled={props.disabled}
          data={MONEY_UNITS.map((value) => ({ value, label: t(`form.${value}`) }))}
          value={unit}
          onChange={(event) => {
            const next = event.currentTarget.value === 'yuan' ? 'yuan' : 'wan';
            setUnit(next);
            props.onChange(readMoney(shown, next, money ?? {}));
          }}
        />
      </Group>
      {money && (
        <Checkbox
          label={t('form.approx')}
          disabled={props.disabled}
          checked={money.approx === true}
          onChange={(event) =>
            props.onChange(
              event.currentTarget.checked
                ? { ...money, approx: true }
                : { cents: money.cents, currency: money.currency },
            )
          }
        />
      )}
    </Stack>
  );
}
