import { SimpleGrid } from '@mantine/core';
import { useWords } from '#client/records/use-words.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { f } from '#domain/kernel/field.ts';

const MONEY = f.money();
type ByYear = Readonly<Record<string, unknown>>;

/** Years to ask for: the last two full ones and any that is known. */
function revenueYears(known: ByYear, today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [...new Set([String(year - 1), String(year - 2), ...Object.keys(known)])].sort().reverse();
}

/** Revenue by calendar year, in 万元. */
export function RevenueFields({
  value,
  today,
  onChange,
}: {
  value: unknown;
  today: string;
  onChange: (value: ByYear | null) => void;
}) {
  const { t } = useWords();
  const known = (value ?? {}) as ByYear;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {revenueYears(known, today).map((year) => (
        <FieldInput
          key={year}
          kind="enterprise"
          name={`revenue-${year}`}
          field={MONEY}
          label={t('enterprises:revenueYear', { year })}
          value={known[year] ?? null}
          error={
            known[year] !== undefined && !MONEY.schema().safeParse(known[year]).success
              ? t('problem.number', { read: String(known[year]) })
              : undefined
          }
          onChange={(amount) => {
            const { [year]: _, ...rest } = known;
            const next = amount === null ? rest : { ...rest, [year]: amount };
            onChange(Object.keys(next).length === 0 ? null : next);
          }}
        />
      ))}
    </SimpleGrid>
  );
}
