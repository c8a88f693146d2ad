import type { Sources } from '#domain/kernel/id.ts';

/** Time and chance of this device, for ids made on it. */
export const sources: Sources = {
  now: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint8Array(16)),
};
