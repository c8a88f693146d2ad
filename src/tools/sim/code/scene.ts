import type { Device } from './device.ts';
import type { Network } from './network.ts';
import type { Server } from './server.ts';
import type { Who } from './town.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** A history as its acts see it. */
export interface Scene {
  readonly world: World;
  readonly server: Server;
  readonly network: Network;
  readonly watch: Watch;
  readonly devices: readonly Device[];
  /** A copy of the server was put aside. */
  backup: boolean;
  /** A profile speaks twice: what it sends may be executed under two names. */
  forked: boolean;
  /** Milliseconds by which compaction has outrun the clock. */
  compacted: number;
  addDevice(who: Who): Device;
}
