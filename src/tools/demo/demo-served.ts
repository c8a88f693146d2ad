import type { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import type { CampaignKey } from './demo-campaigns.ts';
import type { DemoFederation } from './demo-federations.ts';
import type { DemoLeader } from './demo-leaders.ts';

/** What a leader answers for, and the federation whose leaders it is shared among. */
export interface Target {
  readonly kind: (typeof LIAISON_TARGETS)[number];
  readonly id: string;
  readonly key: string;
  readonly federation: DemoFederation;
}

/** A target with the leader who has it now, and the campaign in which he has it. */
export interface Served {
  readonly target: Target;
  readonly leader: DemoLeader;
  readonly campaign: CampaignKey | null;
}
