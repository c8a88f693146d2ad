import type { Field } from '#domain/kernel/field.ts';
import { grown, NO_NUMBERS, StringTable } from './string-table.ts';
import { decodeValue, encodeValue } from './values.ts';

/** One field of all rows: a number per slot into a table of its distinct values; 0 is empty. */
export class Column {
  readonly name: string;
  readonly field: Field | undefined;
  codes: Uint32Array<ArrayBuffer> = NO_NUMBERS;
  table = new StringTable();
  private chains: Chains | null = null;

  constructor(name: string, field: Field | undefined) {
    this.name = name;
    this.field = field;
  }

  /** Sets a slot's value; true where it is another one than before. */
  set(slot: number, value: unknown): boolean {
    const empty = value === null || value === undefined;
    return this.setText(slot, empty ? null : encodeValue(this.field?.kind, value));
  }

  /** Takes a slot's value over from a column of the same field. */
  copy(slot: number, from: Column, fromSlot: number): void {
    const code = from.codes[fromSlot] as number;
    this.setText(slot, code === 0 ? null : from.table.get(code - 1));
  }

  private setText(slot: number, text: string | null): boolean {
    const code = text === null ? 0 : this.table.intern(text) + 1;
    this.codes = grown<Uint32Array>(this.codes, slot + 1) as typeof this.codes;
    const old = this.codes[slot] as number;
    if (old === code) return false;
    this.chains?.move(slot, old, code);
    this.codes[slot] = code;
    return true;
  }

  /** The value of a slot; undefined where it is empty. */
  value(slot: number): unknown {
    const code = this.codes[slot] as number;
    return code === 0 ? undefined : this.entry(code - 1);
  }

  /** A distinct value by its number in the table. */
  entry(n: number): unknown {
    return decodeValue(this.field?.kind, this.table.get(n));
  }

  /** Slots that hold exactly this value; the first call pays for a chain through all slots. */
  slotsWith(value: unknown): number[] {
    const text = encodeValue(this.field?.kind, value);
    const n = text === null ? -1 : this.table.find(text);
    if (n < 0) return [];
    this.chains ??= new Chains(this.codes);
    return this.chains.list(n + 1);
  }

  restore(codes: Uint32Array<ArrayBuffer>, table: StringTable): void {
    this.codes = codes;
    this.table = table;
    this.chains = null;
  }

  get bytes(): number {
    return this.codes.byteLength + this.table.bytes + (this.chains?.bytes ?? 0);
  }
}

/** Slots of one value linked both ways, so that a change moves one link. Slot + 1; 0 ends. */
class Chains {
  private heads: Uint32Array = new Uint32Array(16);
  private after: Uint32Array = new Uint32Array(16);
  private before: Uint32Array = new Uint32Array(16);

  constructor(codes: Uint32Array) {
    for (let slot = 0; slot < codes.length; slot++) this.move(slot, 0, codes[slot] as number);
  }

  move(slot: number, from: number, to: number): void {
    this.heads = grown(this.heads, Math.max(from, to) + 1);
    this.after = grown(this.after, slot + 2);
    this.before = grown(this.before, slot + 2);
    const { heads, after, before } = this;
    const link = slot + 1;
    if (from > 0) {
      const [prior, next] = [before[link] as number, after[link] as number];
      if (prior > 0) after[prior] = next;
      else heads[from] = next;
      if (next > 0) before[next] = prior;
    }
    const head = to > 0 ? (heads[to] as number) : 0;
    after[link] = head;
    before[link] = 0;
    if (to === 0) return;
    if (head > 0) before[head] = link;
    heads[to] = link;
  }

  list(code: number): number[] {
    const slots: number[] = [];
    for (let link = this.heads[code] ?? 0; link > 0; link = this.after[link] as number) {
      slots.push(link - 1);
    }
    return slots;
  }

  get bytes(): number {
    return this.heads.byteLength + this.after.byteLength + this.before.byteLength;
  }
}
