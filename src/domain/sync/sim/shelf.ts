import type { View } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { Copy } from '../compose.ts';

/** A row as it lies on one shelf, and the loading it came with. */
export type Held = Copy & { readonly kind: Kind; readonly id: string; readonly gen: number };

/** What a device holds of one scope. */
export class Shelf {
  readonly view: View;
  readonly copies: Map<string, Held>;
  gen: number;
  after: string | null = null;
  ready = false;

  constructor(view: View, gen: number, copies = new Map<string, Held>()) {
    this.view = view;
    this.gen = gen;
    this.copies = copies;
  }

  /** Loads anew; old rows stay until the new ones are complete (R8). */
  reload(gen: number): void {
    this.gen = gen;
    this.after = null;
    this.ready = false;
  }

  copy(): Shelf {
    const shelf = new Shelf(this.view, this.gen, new Map(this.copies));
    shelf.after = this.after;
    shelf.ready = this.ready;
    return shelf;
  }
}
