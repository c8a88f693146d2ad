type Listener = (...args: unknown[]) => void;

/** As much of Node's EventEmitter as PouchDB needs in a browser. */
class Emitter {
  private table: Map<string, Listener[]> | undefined;

  listeners(type: string): Listener[] {
    return [...(this.table?.get(type) ?? [])];
  }
  on(type: string, listener: Listener): this {
    this.table ??= new Map();
    this.table.set(type, [...this.listeners(type), listener]);
    return this;
  }
  once(type: string, listener: Listener): this {
    const run: Listener = (...args) => {
      this.removeListener(type, run);
      listener.apply(this, args);
    };
    return this.on(type, Object.assign(run, { listener }));
  }
  removeListener(type: string, listener: Listener): this {
    const same = (one: Listener & { listener?: Listener }) =>
      one === listener || one.listener === listener;
    this.table?.set(
      type,
      this.listeners(type).filter((one) => !same(one)),
    );
    return this;
  }
  removeAllListeners(type?: string): this {
    if (type === undefined) this.table?.clear();
    else this.table?.delete(type);
    return this;
  }
  emit(type: string, ...args: unknown[]): boolean {
    const heard = this.listeners(type);
    for (const listener of heard) listener.apply(this, args);
    return heard.length > 0;
  }
  listenerCount(type: string): number {
    return this.listeners(type).length;
  }
  setMaxListeners(): this {
    return this;
  }
  static listenerCount(emitter: Emitter, type: string): number {
    return emitter.listenerCount(type);
  }
}

// It copies what it can enumerate of the prototype, and methods of a class can't be.
const methods = Object.getOwnPropertyDescriptors(Emitter.prototype);
for (const [name, method] of Object.entries(methods))
  if (name !== 'constructor')
    Object.defineProperty(Emitter.prototype, name, { ...method, enumerable: true });

// biome-ignore lint/style/noDefaultExport: PouchDB imports Node's module so
export { Emitter as default };
