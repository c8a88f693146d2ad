import type { PushRequest } from '#domain/sync/protocol.ts';

export interface NumberedMutation {
  readonly n: number;
  readonly id: string;
  readonly [part: string]: unknown;
}

export interface PushInput extends Omit<PushRequest, 'mutations'> {
  readonly mutations: readonly NumberedMutation[];
  /** Version of the protocol that the client speaks. */
  readonly schema: number;
}
