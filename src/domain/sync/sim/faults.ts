import type { Faults } from './history.ts';

const always = () => true;

/** Faults to plant: a run that can't find them proves little. `rare` ones take thousands of histories. */
export const FAULTS: Readonly<Record<string, Faults & { readonly rare?: true }>> = {
  'a server that does not say a row has left': { server: 'no-exit' },
  'a server that cuts a page within a rev': { server: 'split-rev' },
  'a server that executes again': { server: 'no-memory' },
  'a server that shows all fields': { server: 'unmasked' },
  'a server that forgets tombstones in silence': { server: 'no-horizon', rare: true },
  'a server that takes pushes of another epoch': { server: 'no-epoch', rare: true },
  'a device that takes any page': { client: { acceptPage: always } },
  'a device that takes older rows': { client: { acceptRow: (shelf) => shelf !== undefined } },
  'a device that does not send again': { client: { requeue: () => [] } },
  'a device that takes late pulls': { client: { acceptPull: always }, rare: true },
  'a device that takes late pushes': { client: { acceptPushRows: always }, rare: true },
};
