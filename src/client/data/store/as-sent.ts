import type { OutRecord } from './database.ts';

/** A mutation as it goes over the wire: without what only this device needs. */
export function asSent({ label: _label, seen: _seen, shown: _shown, ...mutation }: OutRecord) {
  return mutation;
}
