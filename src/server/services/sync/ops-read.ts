type Values = Readonly<Record<string, unknown>>;

/** An operation as far as it can be read before it is checked: what it is about, and its values. */
interface OpRead {
  readonly op: unknown;
  readonly kind: string;
  readonly id: string;
  /** What a creation writes. */
  readonly v: Values;
  /** What a patch says of each field. */
  readonly f: Values;
}

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Values => (isObject(value) ? value : {});

/**
 * Those operations of a mutation that name a row. By hand: they are read several times on the way of
 * each push, and deciding checks them in full.
 */
export function opsRead({ ops }: Values): readonly OpRead[] {
  if (!Array.isArray(ops)) return [];
  return ops.flatMap((one: unknown): readonly OpRead[] => {
    if (!isObject(one)) return [];
    const { op, kind, id, v, f } = one;
    if (typeof kind !== 'string' || typeof id !== 'string') return [];
    return [{ op, kind, id, v: objectOf(v), f: objectOf(f) }];
  });
}
